@NullMarked
package org.plumbline.local;

import org.jspecify.annotations.NullMarked;
