package org.plumbline.outcomes.course;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.course.Outcomes.CourseName;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Reception;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;
import org.plumbline.outcomes.patient.Version;

/// One patient's facts with their histories of care, which follow the facts one by one: nothing is
/// sorted or searched anew because a fact came.
public final class Patient {
    private final Ledger ledger;
    private final Instruments instruments;
    private final NamedScores named = new NamedScores();
    private final Map<Care, CareHistory> histories = new HashMap<>();

    private Patient(Ledger ledger, Instruments instruments) {
        this.ledger = ledger;
        this.instruments = instruments;
    }

    public static Patient of(Ledger ledger, Instruments instruments) {
        var patient = new Patient(ledger, instruments);
        ledger.forEachScore((id, version) -> patient.exchange(null, version.live()));
        ledger.forEachSession((id, version) -> patient.exchange(null, version.live()));
        return patient;
    }

    public Ledger ledger() {
        return ledger;
    }

    public CareHistory history(Care care) {
        CareHistory known = histories.get(care);
        return known == null ? new CareHistory(named, instruments) : known;
    }

    /// Takes a revision of a session.
    public Taken session(FactId id, Version<Session> version) {
        Session before = ledger.liveSession(id);
        Reception reception = ledger.session(id, version);
        return reception == Reception.HOLDS
                ? new SessionReach(this).exchange(before, version.live())
                : Taken.nothing(reception);
    }

    /// Takes a revision of a score.
    public Taken score(FactId id, Version<Score> version) {
        Score before = ledger.liveScore(id);
        Reception reception = ledger.score(id, version);
        return reception == Reception.HOLDS
                ? ScoreReach.exchange(this, before, version.live())
                : Taken.nothing(reception);
    }

    /// Forgets everything for good.
    public Taken erase() {
        Outcomes before = everything();
        ledger.erase();
        histories.clear();
        named.clear();
        return new Taken(Reception.HOLDS, before, new Outcomes());
    }

    /// Every course of every condition with its sessions.
    public Outcomes everything() {
        var outcomes = new Outcomes();
        histories.forEach((care, history) ->
                history.courses().forEach(course -> outcomes.addWhole(history, course)));
        return outcomes;
    }

    /// What every course comes to.
    public Map<CourseName, CourseOutcome> courses() {
        var outcomes = new Outcomes();
        histories.forEach((care, history) ->
                history.courses().forEach(course -> outcomes.add(history, course)));
        return outcomes.courses();
    }

    /// Takes one session out of its history, and the other into its own.
    void exchange(@Nullable Session before, @Nullable Session after) {
        if (before != null) {
            change(before.care(), history -> history.remove(before));
        }
        if (after != null) {
            change(after.care(), history -> history.add(after));
        }
    }

    /// Takes one score out, and the other in. Sessions that they name are asked of the ledger.
    void exchange(@Nullable Score before, @Nullable Score after) {
        if (before != null) {
            remove(before);
        }
        if (after != null) {
            add(after);
        }
    }

    private void add(Score score) {
        switch (score.timing()) {
            case Timing.Alone alone ->
                    change(
                            new Care(score.id().network(), alone.condition()),
                            history ->
                                    history.observe(score.instrument(), Observation.alone(score)));
            case Timing.Pre pre -> {
                FactId session = score.id().sibling(pre.session());
                speak(session, score.instrument(), () -> named.addPre(session, score));
            }
            case Timing.Post post -> named.addPost(score.id().sibling(post.session()), score, post);
        }
    }

    private void remove(Score score) {
        switch (score.timing()) {
            case Timing.Alone alone ->
                    change(
                            new Care(score.id().network(), alone.condition()),
                            history ->
                                    history.forget(score.instrument(), Observation.alone(score)));
            case Timing.Pre pre -> {
                FactId session = score.id().sibling(pre.session());
                speak(session, score.instrument(), () -> named.removePre(session, score));
            }
            case Timing.Post post -> named.removePost(score.id().sibling(post.session()), score);
        }
    }

    /// Another score may speak for the session after the change; a live session's history is told.
    private void speak(FactId id, String instrument, Runnable change) {
        Score before = named.of(id).speaking(instrument);
        change.run();
        Score after = named.of(id).speaking(instrument);
        Session session = inHistory(id);
        if (session != null) {
            change(
                    session.care(),
                    history -> {
                        if (before != null) {
                            history.forget(instrument, Observation.pre(session, before));
                        }
                        if (after != null) {
                            history.observe(instrument, Observation.pre(session, after));
                        }
                    });
        }
    }

    /// The live session of that identity.
    @Nullable Session inHistory(FactId id) {
        Session live = ledger.liveSession(id);
        return live == null || !history(live.care()).line().holds(live) ? null : live;
    }

    private void change(Care care, Consumer<CareHistory> change) {
        CareHistory history =
                histories.computeIfAbsent(care, key -> new CareHistory(named, instruments));
        change.accept(history);
        if (history.isEmpty()) {
            histories.remove(care);
        }
    }
}
