@NullMarked
package org.plumbline.faults.invariants;

import org.jspecify.annotations.NullMarked;
