@NullMarked
package org.plumbline.schemas.catalog;

import org.jspecify.annotations.NullMarked;
