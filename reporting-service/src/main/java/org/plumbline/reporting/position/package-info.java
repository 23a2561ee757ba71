/// Reading one's own writes: waits until a recorded fact is in the figures.
@NullMarked
package org.plumbline.reporting.position;

import org.jspecify.annotations.NullMarked;
