package org.plumbline.outcomes.course;

import java.util.List;
import org.plumbline.outcomes.patient.FactId;

/// What one instrument says of a course with a baseline.
///
/// @param baseline in resolution steps
/// @param baselineScore the score that it is from
/// @param pairs at most one for each month point, in their order
/// @param responses for 30 and 50 per cent, or none
public record CourseMeasure(
        String instrument,
        long baseline,
        FactId baselineScore,
        List<LastingPair> pairs,
        List<Response> responses) {
    public CourseMeasure {
        pairs = List.copyOf(pairs);
        responses = List.copyOf(responses);
    }

    boolean hasPair(MonthPoint point) {
        return pairs.stream().anyMatch(pair -> pair.point() == point);
    }
}
