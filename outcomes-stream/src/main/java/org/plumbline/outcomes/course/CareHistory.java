package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;

/// One patient's live sessions and scores for one condition, and what follows from them.
public final class CareHistory {
    private final SessionLine line = new SessionLine();
    private final TreeMap<String, Observations> observations = new TreeMap<>();
    private final NamedScores named;
    private final Instruments instruments;

    CareHistory(NamedScores named, Instruments instruments) {
        this.named = named;
        this.instruments = instruments;
    }

    public List<Course> courses() {
        return line.courses();
    }

    SessionLine line() {
        return line;
    }

    boolean isEmpty() {
        return line.isEmpty() && observations.isEmpty();
    }

    /// Takes in a session, and its `pre` scores as observations at its start.
    void add(Session session) {
        line.add(session);
        SessionScores scores = named.of(session.id());
        for (String instrument : scores.instruments()) {
            Score speaking = scores.speaking(instrument);
            if (speaking != null) {
                observe(instrument, Observation.pre(session, speaking));
            }
        }
    }

    void remove(Session session) {
        line.remove(session);
        SessionScores scores = named.of(session.id());
        for (String instrument : scores.instruments()) {
            Score speaking = scores.speaking(instrument);
            if (speaking != null) {
                forget(instrument, Observation.pre(session, speaking));
            }
        }
    }

    void observe(String instrument, Observation observation) {
        observations.computeIfAbsent(instrument, key -> new Observations()).add(observation);
    }

    void forget(String instrument, Observation observation) {
        Observations all = of(instrument);
        all.remove(observation);
        if (all.isEmpty()) {
            observations.remove(instrument);
        }
    }

    CourseOutcome outcome(Course course) {
        var measures = new ArrayList<CourseMeasure>();
        observations.forEach((instrument, all) ->
                Baseline.of(course, all)
                        .map(baseline -> measure(course, instrument, all, baseline))
                        .ifPresent(measures::add));
        Session first = course.first();
        return new CourseOutcome(
                first,
                course.combined(),
                course.strata(),
                course.size(),
                course.last().startedAt(),
                course.nextStart(),
                measures,
                pairs(first.id()),
                retreated(course));
    }

    /// @param index of the session in the line
    SessionOutcome outcome(Course course, int index) {
        Session session = line.at(index);
        List<ImmediatePair> pairs = pairs(session.id());
        return new SessionOutcome(
                session,
                session.equals(course.first()),
                course.combined(),
                course.strata(),
                pairs,
                durabilities(index, pairs));
    }

    private CourseMeasure measure(
            Course course, String instrument, Observations all, Observation baseline) {
        var pairs = new ArrayList<LastingPair>();
        for (MonthPoint point : MonthPoint.values()) {
            FollowUp.of(course, point, all)
                    .map(later ->
                            new LastingPair(
                                    point,
                                    baseline.value(),
                                    later.value(),
                                    course.underTreatmentAt(later.at())))
                    .ifPresent(pairs::add);
        }
        List<Response> responses =
                instruments
                        .response(instrument)
                        .map(rule -> Response.of(course, all, baseline.value(), rule))
                        .orElse(List.of());
        return new CourseMeasure(instrument, baseline.value(), baseline.id(), pairs, responses);
    }

    private List<MonthPoint> retreated(Course course) {
        var points = new ArrayList<MonthPoint>();
        for (MonthPoint point : MonthPoint.values()) {
            if (course.nextBeginsBefore(point.closes(course.day0())) && !answered(course, point)) {
                points.add(point);
            }
        }
        return points;
    }

    private boolean answered(Course course, MonthPoint point) {
        return observations.values().stream()
                .anyMatch(all -> FollowUp.isAnswered(course, point, all));
    }

    private List<ImmediatePair> pairs(FactId session) {
        SessionScores scores = named.of(session);
        var pairs = new ArrayList<ImmediatePair>();
        for (String instrument : scores.instruments()) {
            Score pre = scores.speaking(instrument);
            for (MinutePoint point : MinutePoint.values()) {
                Optional<Score> post = scores.post(instrument, point);
                if (pre != null && post.isPresent()) {
                    long later = post.get().value();
                    pairs.add(new ImmediatePair(instrument, point, pre.value(), later));
                }
            }
        }
        return pairs;
    }

    /// Of the pair at minute 15, or at minute 1 where there is no other.
    private List<Durability> durabilities(int index, List<ImmediatePair> pairs) {
        var judged = new TreeMap<String, ImmediatePair>();
        pairs.forEach(pair -> judged.put(pair.instrument(), pair));
        var durabilities = new ArrayList<Durability>();
        judged.forEach((instrument, pair) ->
                instruments
                        .response(instrument)
                        .flatMap(rule -> durability(index, pair, rule))
                        .ifPresent(durabilities::add));
        return durabilities;
    }

    private Optional<Durability> durability(int index, ImmediatePair pair, ResponseRule rule) {
        return Durability.of(
                line.at(index).startedAt(),
                line.startAfter(index),
                pair.instrument(),
                of(pair.instrument()),
                pair.x(),
                pair.y(),
                rule);
    }

    private Observations of(String instrument) {
        Observations all = observations.get(instrument);
        return all == null ? new Observations() : all;
    }
}
