@NullMarked
package org.plumbline.schemas.serde;

import org.jspecify.annotations.NullMarked;
