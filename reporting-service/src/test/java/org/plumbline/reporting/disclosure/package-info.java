/// What passes the disclosure step, and that nothing passes it by.
@NullMarked
package org.plumbline.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
