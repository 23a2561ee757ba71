@NullMarked
package org.plumbline.schemas.cell;

import org.jspecify.annotations.NullMarked;
