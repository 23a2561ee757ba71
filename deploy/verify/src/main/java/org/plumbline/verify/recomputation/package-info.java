/// All cells of one patient, computed at once from all that is on record of the patient. Plain
/// Java, written from the definitions and from nothing else.
@NullMarked
package org.plumbline.verify.recomputation;

import org.jspecify.annotations.NullMarked;
