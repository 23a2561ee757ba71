/// Statistics from integer sums: pure, immutable, each with its source. Integers stay exact up to
/// the last subtraction. What is undefined is null or empty, never NaN. Everything is in the unit
/// of the integers that go in (resolution steps); [org.plumbline.reporting.statistics.Scale] turns
/// it into an instrument's unit.
@NullMarked
package org.plumbline.reporting.statistics;

import org.jspecify.annotations.NullMarked;
