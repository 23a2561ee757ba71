@NullMarked
package org.plumbline.verify.recomputation;

import org.jspecify.annotations.NullMarked;
