/// What must not come in, group by group, and how each is refused.
@NullMarked
package org.plumbline.sessions.badinput;

import org.jspecify.annotations.NullMarked;
