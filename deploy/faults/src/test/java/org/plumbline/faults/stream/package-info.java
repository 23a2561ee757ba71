@NullMarked
package org.plumbline.faults.stream;

import org.jspecify.annotations.NullMarked;
