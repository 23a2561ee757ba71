@NullMarked
package org.plumbline.outcomes;

import org.jspecify.annotations.NullMarked;
