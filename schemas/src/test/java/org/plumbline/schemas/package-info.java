@NullMarked
package org.plumbline.schemas;

import org.jspecify.annotations.NullMarked;
