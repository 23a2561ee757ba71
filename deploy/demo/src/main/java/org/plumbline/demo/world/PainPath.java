package org.plumbline.demo.world;

import java.util.List;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Pain;
import org.plumbline.demo.scenario.TimePoint;
import org.plumbline.demo.scenario.Treatment;

/// How a person's pain would be over a course, without error of measurement.
///
/// Pain on a day is the usual pain and the day's flare, less what time does, what the treatment
/// does, what the person, their case-mix and the clinic add to that, and the relief of a recent
/// session.
///
/// @param usual the person's usual pain before, in NRS points
/// @param own by how much more this person improves than others, from day 30 on
/// @param factor how much of the treatment's effect shows in the condition
record PainPath(
        Pain pain,
        Complaint complaint,
        Treatment treatment,
        double usual,
        double own,
        double factor,
        List<Visit> visits) {

    /// @param flare how much worse the day is than others, in NRS points
    double on(long time, double flare) {
        double day = (double) (time - visits.getFirst().start()) / Calendar.DAY;
        double natural =
                complaint.naturalImprovementAtMonth12NrsPoints()
                        * pain.naturalCourseShare().onDay(day);
        double caused = factor * treatment.effectNrsPoints().onDay(day);
        double ramp = Math.min(1, day / TimePoint.MONTH_1.target());
        return usual + flare - natural - caused - ramp * own - relief(time);
    }

    private double relief(long time) {
        double most = 0;
        for (Visit visit : visits) {
            if (visit.start() < time && time < visit.reliefEnd()) {
                most = Math.max(most, visit.reliefNrsPoints());
            }
        }
        return most;
    }
}
