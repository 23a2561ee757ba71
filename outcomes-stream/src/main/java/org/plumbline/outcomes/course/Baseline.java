package org.plumbline.outcomes.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.outcomes.patient.FactId;

/// The latest score from 30 days before day 0 up to day 0, both ends in, that is not `post`.
final class Baseline {
    private Baseline() {}

    /// @param observations of one instrument
    static Optional<Observation> of(Course course, List<Observation> observations) {
        long day0 = course.day0();
        return observations.stream()
                .filter(each -> each.at() >= day0 - Days.BASELINE_REACH && each.at() <= day0)
                .min(preference(course.first().id()));
    }

    /// Latest first; at equal instants the first session's `pre`, then the smaller id.
    private static Comparator<Observation> preference(FactId first) {
        return Comparator.comparingLong((Observation each) -> -each.at())
                .thenComparing(each -> !first.equals(each.preOf()))
                .thenComparing(Observation::id);
    }
}
