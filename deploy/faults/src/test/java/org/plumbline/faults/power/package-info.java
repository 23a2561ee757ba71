@NullMarked
package org.plumbline.faults.power;

import org.jspecify.annotations.NullMarked;
