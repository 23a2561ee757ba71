@NullMarked
package org.plumbline.outcomes.course;

import org.jspecify.annotations.NullMarked;
