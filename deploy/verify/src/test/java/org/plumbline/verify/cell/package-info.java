@NullMarked
package org.plumbline.verify.cell;

import org.jspecify.annotations.NullMarked;
