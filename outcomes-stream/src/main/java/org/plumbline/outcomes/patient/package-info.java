/// What is known of one patient: the facts, and which revision of each holds. Plain Java.
@NullMarked
package org.plumbline.outcomes.patient;

import org.jspecify.annotations.NullMarked;
