/// What a patient contributes to the cells, as integer multisets that add up and can be taken back.
/// Plain Java.
@NullMarked
package org.plumbline.outcomes.cell;

import org.jspecify.annotations.NullMarked;
