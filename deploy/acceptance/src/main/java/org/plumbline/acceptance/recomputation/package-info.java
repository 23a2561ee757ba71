/// An answer of its own to the question which cells the event log amounts to: written from the
/// definitions, over whole histories, sharing nothing with the stream but the generated records.
@NullMarked
package org.plumbline.acceptance.recomputation;

import org.jspecify.annotations.NullMarked;
