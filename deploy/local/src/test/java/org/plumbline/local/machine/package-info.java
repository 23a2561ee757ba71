@NullMarked
package org.plumbline.local.machine;

import org.jspecify.annotations.NullMarked;
