@NullMarked
package org.plumbline.sessions.journal;

import org.jspecify.annotations.NullMarked;
