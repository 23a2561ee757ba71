@NullMarked
package org.plumbline.demo.world;

import org.jspecify.annotations.NullMarked;
