/// Facts as the journal and the clinic topics have them, each read by code of its own into the same
/// form.
@NullMarked
package org.plumbline.verify.fact;

import org.jspecify.annotations.NullMarked;
