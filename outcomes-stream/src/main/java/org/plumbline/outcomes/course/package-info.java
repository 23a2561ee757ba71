/// Courses of care with their baselines, follow-ups and immediate effects. Plain Java.
@NullMarked
package org.plumbline.outcomes.course;

import org.jspecify.annotations.NullMarked;
