@NullMarked
package org.plumbline.verify;

import org.jspecify.annotations.NullMarked;
