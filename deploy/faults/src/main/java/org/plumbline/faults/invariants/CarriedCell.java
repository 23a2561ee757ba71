package org.plumbline.faults.invariants;

import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;

/// A committed record of the cells topic, in the order of its partition.
///
/// @param cell null where the cell has become empty
public record CarriedCell(String key, Stamp stamp, @Nullable Cell cell) {

    /// When a cell was written: generation, then number within it.
    public record Stamp(long epoch, long sequence) {

        boolean isAfter(Stamp other) {
            return epoch > other.epoch || (epoch == other.epoch && sequence > other.sequence);
        }
    }
}
