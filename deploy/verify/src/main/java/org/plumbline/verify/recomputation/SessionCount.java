package org.plumbline.verify.recomputation;

import java.util.HashSet;
import java.util.Optional;
import org.plumbline.verify.recomputation.Scale.Scales;
import org.plumbline.verify.recomputation.Scale.Threshold;

/// What is credited to a session itself.
record SessionCount(Care care, Scales scales, Tally tally) {

    private static final long LAST_DAY = 60;

    /// @param at which of the care's visits
    /// @param keys of its course
    void count(int at, Keys keys) {
        Visit visit = care.visits().get(at);
        String cell = keys.session(visit.session());
        tally.one(cell, Items.SESSIONS);
        new HashSet<>(visit.session().adverseEvents())
                .forEach(event ->
                        tally.one(cell, Items.adverseEvent(event.code(), event.severity())));
        long until =
                at + 1 < care.visits().size() ? care.visits().get(at + 1).start() : Long.MAX_VALUE;
        for (Score pre : visit.pres()) {
            immediate(visit, pre, keys);
            durability(visit, pre, cell, until);
        }
    }

    private void immediate(Visit visit, Score pre, Keys keys) {
        String band = scales.of(pre.instrument()).band(pre.value());
        for (MinutePoint point : MinutePoint.values()) {
            visit.after(point, pre.instrument())
                    .ifPresent(post ->
                            tally.one(
                                    keys.immediate(visit.session(), pre.instrument(), point, band),
                                    Items.pair(pre.value(), post.value())));
        }
    }

    /// @param until start of the next session
    private void durability(Visit visit, Score pre, String cell, long until) {
        Scale scale = scales.of(pre.instrument());
        Optional<Score> post =
                visit.after(MinutePoint.MINUTE_15, pre.instrument())
                        .or(() -> visit.after(MinutePoint.MINUTE_1, pre.instrument()));
        if (scale.isEligible(pre.value())
                && post.filter(one -> isResponse(scale, pre, one.value())).isPresent()) {
            tally.one(cell, fate(visit, pre, scale, until));
        }
    }

    private String fate(Visit visit, Score pre, Scale scale, long until) {
        Timeline timeline = care.timelines().get(pre.instrument());
        int day = 0;
        if (timeline != null) {
            for (Observation later : timeline.upTo(visit.start(), until)) {
                day = (int) Math.min(Days.whole(visit.start(), later.at()), LAST_DAY + 1);
                if (!isResponse(scale, pre, later.value())) {
                    return Items.ended(pre.instrument(), day);
                }
            }
        }
        return Items.lasting(pre.instrument(), day);
    }

    private static boolean isResponse(Scale scale, Score pre, long later) {
        return scale.isResponse(Threshold.THIRTY, pre.value(), later);
    }
}
