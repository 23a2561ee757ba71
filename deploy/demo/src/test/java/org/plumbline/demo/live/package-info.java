@NullMarked
package org.plumbline.demo.live;

import org.jspecify.annotations.NullMarked;
