package org.plumbline.reporting.projection;

import java.util.Map;

/// A cell's state as of an update of it.
///
/// @param key which cell
/// @param stamp how new the state is
/// @param content the state
record CellUpdate(CellKey key, Stamp stamp, Content content) {

    /// Orders the updates of one cell: within an epoch by sequence, a later epoch after all before.
    record Stamp(long epoch, long sequence) {

        Stamp {
            if (epoch < 1 || sequence < 1) {
                throw new InvalidCellException("epoch and sequence begin at 1");
            }
        }

        boolean isAfter(Stamp other) {
            return epoch != other.epoch ? epoch > other.epoch : sequence > other.sequence;
        }
    }

    /// What a cell holds.
    sealed interface Content {

        /// Nothing is counted under these keys (any more).
        record Empty() implements Content {}

        /// Pairs of a measure cell.
        record Measure(Pairs pairs, long underTreatment) implements Content {}

        /// Counts of a course cell.
        record Courses(long courses, Map<String, Long> baselined, Map<String, Long> retreated)
                implements Content {}
    }
}
