/// What all experiments of the campaign share: their form, their seeds, and the table of what came
/// out.
@NullMarked
package org.plumbline.faults.campaign;

import org.jspecify.annotations.NullMarked;
