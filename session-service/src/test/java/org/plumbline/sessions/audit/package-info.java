@NullMarked
package org.plumbline.sessions.audit;

import org.jspecify.annotations.NullMarked;
