/// Logs of events with their cells, kept for good: every later version must make the same of them.
@NullMarked
package org.plumbline.outcomes.golden;

import org.jspecify.annotations.NullMarked;
