package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;

/// One patient's live sessions and scores for one condition, and what follows from them.
public final class CareHistory {
    private final List<Session> sessions = new ArrayList<>();
    private final Map<FactId, SessionScores> sessionScores = new HashMap<>();
    private final Map<String, List<Observation>> observations = new HashMap<>();

    private CareHistory() {}

    public static CareHistory of(Ledger ledger, Care care) {
        var history = new CareHistory();
        ledger.forEachLiveSession(session -> history.addIfOf(care, session));
        Collections.sort(history.sessions);
        ledger.forEachLiveScore(score -> history.addIfOf(care, score));
        history.sessions.forEach(history::observePre);
        return history;
    }

    public List<Course> courses() {
        return Course.of(sessions);
    }

    public CourseOutcome outcome(Course course) {
        var baselines = new HashMap<String, Observation>();
        observations.forEach((instrument, each) ->
                Baseline.of(course, each)
                        .ifPresent(baseline -> baselines.put(instrument, baseline)));
        var pairs = new ArrayList<LastingPair>();
        baselines.forEach(
                (instrument, baseline) -> pairs.addAll(lasting(course, instrument, baseline)));
        return new CourseOutcome(course, baselines.keySet(), retreated(course), pairs);
    }

    public List<ImmediatePair> immediatePairs(Course course) {
        var pairs = new ArrayList<ImmediatePair>();
        for (Session session : course.sessions()) {
            SessionScores scores = sessionScores.get(session.id());
            if (scores != null) {
                scores.forEachPre((instrument, pre) ->
                        pairs.addAll(immediate(course, session, instrument, pre, scores)));
            }
        }
        return pairs;
    }

    private void addIfOf(Care care, Session session) {
        if (session.care().equals(care)) {
            sessions.add(session);
            sessionScores.put(session.id(), new SessionScores());
        }
    }

    private void addIfOf(Care care, Score score) {
        switch (score.timing()) {
            case Timing.Alone alone -> {
                if (new Care(score.id().network(), alone.condition()).equals(care)) {
                    observe(score.instrument(), score.measuredAt(), score, null);
                }
            }
            case Timing.Pre pre -> {
                SessionScores scores = sessionScores.get(score.id().sibling(pre.session()));
                if (scores != null) {
                    scores.addPre(score);
                }
            }
            case Timing.Post post -> {
                SessionScores scores = sessionScores.get(score.id().sibling(post.session()));
                if (scores != null) {
                    scores.addPost(score, post);
                }
            }
        }
    }

    private void observePre(Session session) {
        SessionScores scores = sessionScores.get(session.id());
        if (scores != null) {
            scores.forEachPre((instrument, pre) ->
                    observe(instrument, session.startedAt(), pre, session.id()));
        }
    }

    private void observe(String instrument, long at, Score score, @Nullable FactId preOf) {
        observations
                .computeIfAbsent(instrument, key -> new ArrayList<>())
                .add(new Observation(at, score.id(), score.value(), preOf));
    }

    private List<LastingPair> lasting(Course course, String instrument, Observation baseline) {
        List<Observation> candidates = observations.getOrDefault(instrument, List.of());
        var pairs = new ArrayList<LastingPair>();
        for (MonthPoint point : MonthPoint.values()) {
            FollowUp.of(course, point, candidates)
                    .map(later ->
                            new LastingPair(
                                    instrument,
                                    point,
                                    baseline.value(),
                                    later.value(),
                                    course.underTreatmentAt(later.at())))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    private Set<MonthPoint> retreated(Course course) {
        var points = EnumSet.noneOf(MonthPoint.class);
        for (MonthPoint point : MonthPoint.values()) {
            if (course.nextBeginsBefore(point.closes(course.day0())) && !answered(course, point)) {
                points.add(point);
            }
        }
        return points;
    }

    private boolean answered(Course course, MonthPoint point) {
        return observations.values().stream()
                .flatMap(List::stream)
                .anyMatch(each -> FollowUp.answers(course, point, each));
    }

    private static List<ImmediatePair> immediate(
            Course course, Session session, String instrument, Score pre, SessionScores scores) {
        boolean first = session.equals(course.first());
        var pairs = new ArrayList<ImmediatePair>();
        for (MinutePoint point : MinutePoint.values()) {
            scores.post(instrument, point)
                    .map(post ->
                            new ImmediatePair(
                                    course,
                                    session,
                                    first,
                                    instrument,
                                    point,
                                    pre.value(),
                                    post.value()))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }
}
