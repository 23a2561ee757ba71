@NullMarked
package org.plumbline.demo;

import org.jspecify.annotations.NullMarked;
