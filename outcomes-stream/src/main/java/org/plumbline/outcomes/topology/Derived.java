package org.plumbline.outcomes.topology;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;

/// What the patient stage gives out for a record of the clinic topics.
sealed interface Derived {
    /// To add to the cell of that key.
    record Difference(String cellKey, Cell cell) implements Derived {}

    /// The record's value as it came; the cause is in the headers.
    record DeadLetter(@Nullable Bytes value) implements Derived {}
}
