/// The page, on cells in memory.
@NullMarked
package org.plumbline.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
