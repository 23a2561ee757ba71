@NullMarked
package org.plumbline.outcomes.patient;

import org.jspecify.annotations.NullMarked;
