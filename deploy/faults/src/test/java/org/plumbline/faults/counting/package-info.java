@NullMarked
package org.plumbline.faults.counting;

import org.jspecify.annotations.NullMarked;
