package org.plumbline.outcomes.course;

import java.util.Optional;

/// The latest score from 30 days before day 0 up to day 0, both ends in, that is not `post`; at
/// equal instants the first session's `pre`, then the smaller id.
final class Baseline {
    private Baseline() {}

    /// @param observations of one instrument
    static Optional<Observation> of(Course course, Observations observations) {
        int end = observations.after(course.day0());
        if (end == 0 || observations.at(end - 1) < course.day0() - Days.BASELINE_REACH) {
            return Optional.empty();
        }
        int first = observations.from(observations.at(end - 1));
        for (int i = first; i < end; i++) {
            if (course.first().id().equals(observations.get(i).preOf())) {
                return Optional.of(observations.get(i));
            }
        }
        return Optional.of(observations.get(first));
    }
}
