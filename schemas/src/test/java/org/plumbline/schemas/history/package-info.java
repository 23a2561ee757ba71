@NullMarked
package org.plumbline.schemas.history;

import org.jspecify.annotations.NullMarked;
