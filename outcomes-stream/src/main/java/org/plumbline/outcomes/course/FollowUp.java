package org.plumbline.outcomes.course;

import java.util.Optional;

/// The score nearest to a month point's target, of those that are not `post`, inside the window and
/// strictly before the same patient's next course for the condition. Ties go to the earlier, then
/// to the smaller id.
final class FollowUp {
    private FollowUp() {}

    /// @param observations of one instrument
    static Optional<Observation> of(Course course, MonthPoint point, Observations observations) {
        int from = observations.from(point.opens(course.day0()));
        int end = observations.from(course.orNext(point.closes(course.day0())));
        if (from >= end) {
            return Optional.empty();
        }
        long target = point.target(course.day0());
        int later = Math.clamp(observations.after(target), from, end);
        if (later == from) {
            return Optional.of(observations.get(from));
        }
        int earlier = Math.max(from, observations.from(observations.at(later - 1)));
        boolean laterIsNearer =
                later < end && observations.at(later) - target < target - observations.at(earlier);
        return Optional.of(observations.get(laterIsNearer ? later : earlier));
    }

    static boolean isAnswered(Course course, MonthPoint point, Observations observations) {
        return observations.from(point.opens(course.day0()))
                < observations.from(course.orNext(point.closes(course.day0())));
    }
}
