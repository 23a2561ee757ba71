/// Comparisons over HTTP, on cells in memory.
@NullMarked
package org.plumbline.reporting.comparison;

import org.jspecify.annotations.NullMarked;
