package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.List;

/// Sessions to response: after how many sessions a course first responds against its baseline.
///
/// @param threshold per cent of the baseline, 30 or 50
/// @param sessions those before the response, or all of the course where it is censored
/// @param responded false: censored
public record Response(int threshold, int sessions, boolean responded) {
    private static final List<Integer> THRESHOLDS = List.of(30, 50);

    /// For both thresholds, or none: a course counts with an eligible baseline and a score after
    /// day 0, before the next course begins. Scores later than 30 days after the last session make
    /// it count and are no response.
    ///
    /// @param observations of one instrument
    /// @param x the baseline
    static List<Response> of(Course course, Observations observations, long x, ResponseRule rule) {
        int from = observations.after(course.day0());
        int end = observations.from(course.orNext(Long.MAX_VALUE));
        if (!rule.isEligible(x) || from >= end) {
            return List.of();
        }
        int judged =
                Math.min(
                        end,
                        observations.after(course.last().startedAt() + Days.AFTER_LAST_SESSION));
        var responses = new ArrayList<Response>();
        for (int threshold : THRESHOLDS) {
            responses.add(first(course, observations, from, judged, x, rule, threshold));
        }
        return responses;
    }

    private static Response first(
            Course course,
            Observations observations,
            int from,
            int until,
            long x,
            ResponseRule rule,
            int threshold) {
        for (int i = from; i < until; i++) {
            if (rule.responds(threshold, x, observations.value(i))) {
                return new Response(threshold, course.sessionsBefore(observations.at(i)), true);
            }
        }
        return new Response(threshold, course.size(), false);
    }
}
