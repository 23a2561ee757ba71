@NullMarked
package org.plumbline.faults.rebuild;

import org.jspecify.annotations.NullMarked;
