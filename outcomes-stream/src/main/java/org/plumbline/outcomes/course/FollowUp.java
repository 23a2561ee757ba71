package org.plumbline.outcomes.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The score nearest to a month point's target, of those that are not `post`, inside the window and
/// strictly before the same patient's next course for the condition.
final class FollowUp {
    private FollowUp() {}

    /// @param observations of one instrument
    static Optional<Observation> of(
            Course course, MonthPoint point, List<Observation> observations) {
        long target = point.target(course.day0());
        return observations.stream()
                .filter(each -> answers(course, point, each))
                .min(
                        Comparator.comparingLong((Observation each) -> Math.abs(each.at() - target))
                                .thenComparing(Comparator.naturalOrder()));
    }

    static boolean answers(Course course, MonthPoint point, Observation observation) {
        long at = observation.at();
        return at >= point.opens(course.day0())
                && at < point.closes(course.day0())
                && (course.nextStart().isEmpty() || at < course.nextStart().getAsLong());
    }
}
