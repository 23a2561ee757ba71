/// Statistics against R, published examples, and their own properties.
@NullMarked
package org.plumbline.reporting.statistics;

import org.jspecify.annotations.NullMarked;
