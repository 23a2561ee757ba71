@NullMarked
package org.plumbline.faults.simulation;

import org.jspecify.annotations.NullMarked;
