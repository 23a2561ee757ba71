package org.plumbline.outcomes.patient;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All facts of one patient, each in its highest revision. A retracted fact stays as a marker, so
/// that older revisions which come later stay without effect.
public final class Ledger {
    private final Map<FactId, Version<Session>> sessions = new HashMap<>();
    private final Map<FactId, Version<Score>> scores = new HashMap<>();

    public Reception session(FactId id, Version<Session> version) {
        return receive(sessions, id, version);
    }

    public Reception score(FactId id, Version<Score> version) {
        return receive(scores, id, version);
    }

    /// Forgets the session of that clinic and id, marker included.
    public void eraseSession(String clinic, String id) {
        erase(sessions, clinic, id);
    }

    /// Forgets the score of that clinic and id, marker included.
    public void eraseScore(String clinic, String id) {
        erase(scores, clinic, id);
    }

    public boolean isEmpty() {
        return sessions.isEmpty() && scores.isEmpty();
    }

    /// The session of that identity, if it counts.
    public @Nullable Session liveSession(FactId id) {
        var version = sessions.get(id);
        return version == null ? null : version.live();
    }

    /// The score of that identity, if it is not retracted; it may still sleep.
    public @Nullable Score liveScore(FactId id) {
        var version = scores.get(id);
        return version == null ? null : version.live();
    }

    public void forEachLiveSession(Consumer<Session> action) {
        sessions.values().stream().map(Version::live).filter(Objects::nonNull).forEach(action);
    }

    public void forEachLiveScore(Consumer<Score> action) {
        scores.values().stream().map(Version::live).filter(Objects::nonNull).forEach(action);
    }

    /// Every session known, retracted ones included, in no particular order.
    public void forEachSession(BiConsumer<FactId, Version<Session>> action) {
        sessions.forEach(action);
    }

    /// Every score known, retracted ones included, in no particular order.
    public void forEachScore(BiConsumer<FactId, Version<Score>> action) {
        scores.forEach(action);
    }

    public int sessionCount() {
        return sessions.size();
    }

    public int scoreCount() {
        return scores.size();
    }

    /// The care that the score belongs to: its own, or that of the live session it names. Null
    /// while it sleeps.
    public @Nullable Care careOf(Score score) {
        return switch (score.timing()) {
            case Timing.Alone alone -> new Care(score.id().network(), alone.condition());
            case Timing.Pre pre -> careOfSession(score.id().sibling(pre.session()));
            case Timing.Post post -> careOfSession(score.id().sibling(post.session()));
        };
    }

    /// Identities of sessions that this clinic and id may mean: one, as a patient has one network.
    public Set<FactId> sessionsNamed(String clinic, String id) {
        return named(sessions, clinic, id);
    }

    public Set<FactId> scoresNamed(String clinic, String id) {
        return named(scores, clinic, id);
    }

    private @Nullable Care careOfSession(FactId id) {
        Session session = liveSession(id);
        return session == null ? null : session.care();
    }

    private static <F> Set<FactId> named(Map<FactId, F> facts, String clinic, String id) {
        var found = new LinkedHashSet<FactId>();
        for (FactId each : facts.keySet()) {
            if (each.clinic().equals(clinic) && each.id().equals(id)) {
                found.add(each);
            }
        }
        return found;
    }

    private static <F> void erase(Map<FactId, F> facts, String clinic, String id) {
        facts.keySet().removeAll(named(facts, clinic, id));
    }

    private static <F> Reception receive(
            Map<FactId, Version<F>> facts, FactId id, Version<F> version) {
        Version<F> known = facts.get(id);
        if (known == null || version.revision() > known.revision()) {
            facts.put(id, version);
            return Reception.HOLDS;
        }
        if (version.revision() < known.revision()) {
            return Reception.OUTDATED;
        }
        return version.content() == known.content() ? Reception.REPEATED : Reception.CONTRADICTS;
    }
}
