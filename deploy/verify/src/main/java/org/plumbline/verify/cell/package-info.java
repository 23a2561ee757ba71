/// Cells as counts by name, where they come from left behind.
@NullMarked
package org.plumbline.verify.cell;

import org.jspecify.annotations.NullMarked;
