/// What is true of a world, so that estimates can be judged against it.
@NullMarked
package org.plumbline.demo.truth;

import org.jspecify.annotations.NullMarked;
