@NullMarked
package org.plumbline.verify.fact;

import org.jspecify.annotations.NullMarked;
