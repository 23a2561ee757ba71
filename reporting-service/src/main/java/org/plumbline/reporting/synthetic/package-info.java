/// Marks every answer of a platform that shows data which nobody has.
@NullMarked
package org.plumbline.reporting.synthetic;

import org.jspecify.annotations.NullMarked;
