/// The stream as it ships, killed while it works and fed with records that are none, on a broker of
/// its own; its cells are compared with the recomputation.
@NullMarked
package org.plumbline.faults.stream;

import org.jspecify.annotations.NullMarked;
