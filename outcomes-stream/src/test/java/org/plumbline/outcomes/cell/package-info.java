@NullMarked
package org.plumbline.outcomes.cell;

import org.jspecify.annotations.NullMarked;
