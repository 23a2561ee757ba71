/// Faults planted in the engine, each of which the comparison with a batch recomputation must
/// catch.
@NullMarked
package org.plumbline.outcomes.mutation;

import org.jspecify.annotations.NullMarked;
