/// Goes on submitting, one record after the other.
@NullMarked
package org.plumbline.demo.live;

import org.jspecify.annotations.NullMarked;
