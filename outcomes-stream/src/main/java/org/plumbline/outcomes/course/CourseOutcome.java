package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.plumbline.outcomes.patient.Session;

/// What a course comes to, on its own.
///
/// @param first the session that it is attributed to, at day 0
/// @param lastSessionAt start of the last session
/// @param nextStart day 0 of the patient's next course for the condition
/// @param measures by instrument, those with a baseline
/// @param firstPairs immediate pairs of the first session, by instrument and minute point
/// @param retreated month points whose window a next course cut off before any score answered
public record CourseOutcome(
        Session first,
        boolean combined,
        Strata strata,
        int sessions,
        long lastSessionAt,
        OptionalLong nextStart,
        List<CourseMeasure> measures,
        List<ImmediatePair> firstPairs,
        List<MonthPoint> retreated) {
    public CourseOutcome {
        measures = List.copyOf(measures);
        firstPairs = List.copyOf(firstPairs);
        retreated = List.copyOf(retreated);
    }

    /// YYYY-MM of day 0 in UTC.
    public String cohort() {
        return Days.month(first.startedAt()).toString();
    }

    /// Month points of instruments with a baseline that no score has answered yet, unless the next
    /// course begins before their window.
    public List<OpenPoint> open() {
        var open = new ArrayList<OpenPoint>();
        for (CourseMeasure measure : measures) {
            for (MonthPoint point : MonthPoint.values()) {
                OpenPoint each = openPoint(measure.instrument(), point);
                if (!measure.hasPair(point) && each.opensAt() < each.closesAt()) {
                    open.add(each);
                }
            }
        }
        return open;
    }

    private OpenPoint openPoint(String instrument, MonthPoint point) {
        long day0 = first.startedAt();
        return new OpenPoint(
                instrument,
                point,
                point.opens(day0),
                point.target(day0),
                Math.min(point.closes(day0), nextStart.orElse(Long.MAX_VALUE)));
    }
}
