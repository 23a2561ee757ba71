package org.plumbline.outcomes.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.Outcomes.CourseName;
import org.plumbline.outcomes.patient.Reception;

/// What a fact did.
///
/// @param differences what to add to the cells; empty unless the fact holds, and often even then
/// @param courses those that changed
/// @param followUps whether other follow-ups are open than before
public record Change(
        Reception reception, Cells differences, List<CourseChange> courses, boolean followUps) {
    public Change {
        courses = List.copyOf(courses);
    }

    /// @param outcome what the course comes to now, or null where it is gone
    public record CourseChange(CourseName name, @Nullable CourseOutcome outcome) {}
}
