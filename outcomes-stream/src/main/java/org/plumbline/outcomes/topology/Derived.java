package org.plumbline.outcomes.topology;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseOfCare;
import org.plumbline.events.OpenFollowUps;

/// What the patient stage gives out for a record of the clinic topics.
sealed interface Derived {
    /// To add to the cell of that key.
    record Difference(String cellKey, Cell cell) implements Derived {}

    /// @param course null where it is gone
    record CourseUpdate(String courseId, @Nullable CourseOfCare course) implements Derived {}

    /// @param followUps null where none is open
    record FollowUpsUpdate(String patientKey, @Nullable OpenFollowUps followUps)
            implements Derived {}

    /// The record's value as it came; the cause is in the headers.
    record DeadLetter(@Nullable Bytes value) implements Derived {}
}
