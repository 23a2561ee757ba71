/// Hands a world in through the platform's front door.
@NullMarked
package org.plumbline.demo.load;

import org.jspecify.annotations.NullMarked;
