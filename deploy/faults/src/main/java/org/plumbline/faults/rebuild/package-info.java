/// The whole of the figures computed anew while they are read.
@NullMarked
package org.plumbline.faults.rebuild;

import org.jspecify.annotations.NullMarked;
