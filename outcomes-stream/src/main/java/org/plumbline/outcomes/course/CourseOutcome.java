package org.plumbline.outcomes.course;

import java.util.List;
import java.util.Set;

/// What a course comes to: its pairs and counts at the month points.
///
/// @param baselined instruments with a baseline
/// @param retreated month points whose window a next course cut off before any score answered
/// @param pairs at most one for each instrument and month point
public record CourseOutcome(
        Course course, Set<String> baselined, Set<MonthPoint> retreated, List<LastingPair> pairs) {
    public CourseOutcome {
        baselined = Set.copyOf(baselined);
        retreated = Set.copyOf(retreated);
        pairs = List.copyOf(pairs);
    }
}
