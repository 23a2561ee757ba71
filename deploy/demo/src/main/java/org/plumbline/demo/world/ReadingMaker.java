package org.plumbline.demo.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.scenario.Answering;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Measure;
import org.plumbline.demo.scenario.TimePoint;

/// Makes everything that is measured in a course, and says which follow-ups nobody answered.
final class ReadingMaker {
    private static final double MIDDLE_AGE = 50;
    private static final double DECADE = 10;
    private static final int HOURS_EARLIER = 3;
    private static final int HOURS_LATER = 8;
    private static final int EVENING_HOURS = 8;

    private final Setting setting;
    private final People.Person person;
    private final PainPath path;
    private final double entryFlare;
    private final long baseline;
    private final Draws draws;
    private final List<Gauge> used = new ArrayList<>();
    private final boolean keepsDiary;
    private final List<Reading> readings = new ArrayList<>();
    private long until = Long.MAX_VALUE;

    /// @param entryFlare how much worse the first day is than usual
    /// @param baseline what the first rating of pain said
    ReadingMaker(
            Setting setting,
            People.Person person,
            Complaint complaint,
            PainPath path,
            double entryFlare,
            long baseline,
            Draws draws,
            boolean painOnly) {
        this.setting = setting;
        this.person = person;
        this.path = path;
        this.entryFlare = entryFlare;
        this.baseline = baseline;
        this.draws = draws;
        for (Gauge gauge : setting.gauges) {
            boolean isUsed = draws.percent(gauge.measure().ofCoursesPercent());
            if (isUsed && gauge.isFor(complaint) && (!painOnly || used.isEmpty())) {
                used.add(gauge);
            }
        }
        keepsDiary = draws.percent(setting.scenario.visits().diaryCoursePercent()) && !painOnly;
    }

    /// @param next when the next course for the condition starts; nothing is measured from then on
    List<Reading> until(long next) {
        until = next;
        path.visits().forEach(this::visit);
        if (keepsDiary) {
            setting.scenario.visits().diaryDays().forEach(this::diary);
        }
        followUps();
        return readings;
    }

    private void visit(Visit visit) {
        boolean isFirst = visit.number() == 1;
        double pain = path.on(visit.start(), isFirst ? entryFlare : flare());
        double early =
                visit.treatment().effectNrsPoints().at(TimePoint.MINUTE_1)
                        - visit.treatment().effectNrsPoints().at(TimePoint.MINUTE_15);
        double soon = visit.reliefNrsPoints() + path.factor() * early;
        for (int i = 0; i < used.size(); i++) {
            Gauge gauge = used.get(i);
            Measure measure = gauge.measure();
            if (!isFirst && !measure.everySession()) {
                continue;
            }
            long steps = isFirst && i == 0 ? baseline : gauge.steps(pain, draws);
            add(gauge, Timing.PRE, visit, 0, visit.start(), steps, "pre", true);
            List<Integer> after =
                    isFirst
                            ? measure.postMinutesFirstSession()
                            : measure.postMinutesLaterSessions();
            for (int minutes : after) {
                double relief =
                        minutes < TimePoint.MINUTE_15.from() ? soon : visit.reliefNrsPoints();
                long later = gauge.steps(pain - relief, draws);
                long at = visit.start() + minutes * Calendar.MINUTE;
                add(gauge, Timing.POST, visit, minutes, at, later, "p" + minutes, true);
            }
        }
    }

    private void diary(int day) {
        long at =
                path.visits().getFirst().start()
                        + day * Calendar.DAY
                        + draws.between(0, EVENING_HOURS) * Calendar.HOUR;
        double pain = path.on(at, flare());
        add(
                used.getFirst(),
                Timing.DIARY,
                null,
                0,
                at,
                used.getFirst().steps(pain, draws),
                "d" + day,
                true);
    }

    private void followUps() {
        boolean answers = true;
        for (TimePoint month : TimePoint.MONTHS) {
            long at = followUpTime(month);
            double pain = path.on(at, flare());
            answers &= !dropsOut(month, path.on(at, 0));
            for (Gauge gauge : used) {
                long steps = gauge.steps(pain, draws);
                if (draws.percent(gauge.measure().followUpPercent())) {
                    add(
                            gauge,
                            Timing.FOLLOW_UP,
                            null,
                            0,
                            at,
                            steps,
                            "m" + month.slug().substring(6),
                            answers);
                }
            }
        }
    }

    private long followUpTime(TimePoint month) {
        double sd = setting.scenario.answering().jitterSdDays().at(month);
        long day = Math.round(month.target() + sd * draws.normal());
        long inWindow = Math.clamp(day, month.from() + 1, month.until() - 2);
        return path.visits().getFirst().start()
                + inWindow * Calendar.DAY
                + draws.between(-HOURS_EARLIER, HOURS_LATER) * Calendar.HOUR
                + draws.between(0, 59) * Calendar.MINUTE;
    }

    /// @param now how bad it is by then, flares aside
    private boolean dropsOut(TimePoint month, double now) {
        Answering answering = setting.scenario.answering();
        double improved = path.usual() + entryFlare - now;
        double logOdds =
                answering.dropOutLogOdds().at(month)
                        + answering.perImprovedNrsPoint() * improved
                        + answering.perTenYearsOfAge() * (person.age() - MIDDLE_AGE) / DECADE
                        - setting.places.get(person.place()).clinic().answerLogOdds();
        return draws.unit() < 1 / (1 + Math.exp(-logOdds));
    }

    private double flare() {
        return setting.scenario.pain().flareSdNrsPoints() * draws.normal();
    }

    private void add(
            Gauge gauge,
            Timing timing,
            @Nullable Visit visit,
            int minutes,
            long at,
            long steps,
            String mark,
            boolean answered) {
        if (at < until) {
            readings.add(new Reading(gauge, timing, visit, minutes, at, steps, mark, answered));
        }
    }
}
