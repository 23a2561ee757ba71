/// Cells to figures, after the definitions.
@NullMarked
package org.plumbline.reporting.outcome;

import org.jspecify.annotations.NullMarked;
