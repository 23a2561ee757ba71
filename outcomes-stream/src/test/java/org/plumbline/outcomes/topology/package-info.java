@NullMarked
package org.plumbline.outcomes.topology;

import org.jspecify.annotations.NullMarked;
