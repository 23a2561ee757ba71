package org.plumbline.verify.recomputation;

import java.util.List;
import java.util.Optional;
import org.plumbline.verify.recomputation.Scale.Scales;
import org.plumbline.verify.recomputation.Scale.Threshold;

/// What is credited to a course as it was started.
record CourseCount(Care care, Course course, Keys keys, Scales scales, Tally tally) {

    private static final long TREATMENT_REACH = Days.millis(14);
    private static final long RESPONSE_REACH = Days.millis(30);

    void count() {
        tally.one(keys.course(), Items.COURSES);
        tally.one(keys.course(), Items.length(course.visits().size()));
        care.timelines()
                .forEach((instrument, timeline) ->
                        timeline.baseline(course)
                                .ifPresent(baseline -> count(instrument, timeline, baseline)));
        for (MonthPoint point : MonthPoint.values()) {
            if (course.next() < point.closes(course) && !isAnswered(point)) {
                tally.one(keys.course(), Items.retreated(point.slug()));
            }
        }
    }

    private boolean isAnswered(MonthPoint point) {
        return care.timelines().values().stream()
                .anyMatch(timeline ->
                        timeline.hasAny(point.opens(course), point.answeredBefore(course)));
    }

    private void count(String instrument, Timeline timeline, Observation baseline) {
        Scale scale = scales.of(instrument);
        tally.one(keys.course(), Items.baselined(instrument));
        for (MonthPoint point : MonthPoint.values()) {
            timeline.nearest(
                            point.target(course), point.opens(course), point.answeredBefore(course))
                    .ifPresent(later -> pair(instrument, scale, point, baseline, later));
        }
        if (scale.isEligible(baseline.value())) {
            responses(instrument, scale, baseline, timeline.within(course.day0(), course.next()));
        }
    }

    private void pair(
            String instrument,
            Scale scale,
            MonthPoint point,
            Observation baseline,
            Observation later) {
        String cell = keys.lasting(instrument, point, scale.band(baseline.value()));
        tally.one(cell, Items.pair(baseline.value(), later.value()));
        if (course.lastStart() >= later.at() - TREATMENT_REACH) {
            tally.one(cell, Items.UNDER_TREATMENT);
        }
    }

    /// @param later every observation of the course after day 0
    private void responses(
            String instrument, Scale scale, Observation baseline, List<Observation> later) {
        if (later.isEmpty()) {
            return;
        }
        for (Threshold threshold : Threshold.values()) {
            Optional<Observation> first =
                    later.stream()
                            .filter(one -> one.at() <= course.lastStart() + RESPONSE_REACH)
                            .filter(one ->
                                    scale.isResponse(threshold, baseline.value(), one.value()))
                            .findFirst();
            tally.one(
                    keys.course(),
                    first.map(one ->
                                    Items.responded(
                                            instrument,
                                            threshold.percent,
                                            course.sessionsBefore(one.at())))
                            .orElseGet(() ->
                                    Items.unresponded(
                                            instrument,
                                            threshold.percent,
                                            course.visits().size())));
        }
    }
}
