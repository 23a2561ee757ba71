@NullMarked
package org.plumbline.local.seed;

import org.jspecify.annotations.NullMarked;
