@NullMarked
package org.plumbline.sessions.fact;

import org.jspecify.annotations.NullMarked;
