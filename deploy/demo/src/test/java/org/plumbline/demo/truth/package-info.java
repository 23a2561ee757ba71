@NullMarked
package org.plumbline.demo.truth;

import org.jspecify.annotations.NullMarked;
