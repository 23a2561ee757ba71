package org.plumbline.outcomes.patient;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// All facts of one patient, each in its highest revision. A retracted fact stays as a marker, so
/// that older revisions which come later stay without effect. Of an erased patient nothing is left
/// but that.
public final class Ledger {
    private final Map<FactId, Version<Session>> sessions = new HashMap<>();
    private final Map<FactId, Version<Score>> scores = new HashMap<>();
    private boolean erased;

    public Reception session(FactId id, Version<Session> version) {
        return receive(sessions, id, version);
    }

    public Reception score(FactId id, Version<Score> version) {
        return receive(scores, id, version);
    }

    /// Forgets every fact, markers included, and takes none from now on.
    public void erase() {
        sessions.clear();
        scores.clear();
        erased = true;
    }

    public boolean isErased() {
        return erased;
    }

    public boolean isEmpty() {
        return sessions.isEmpty() && scores.isEmpty();
    }

    public @Nullable Version<Session> sessionVersion(FactId id) {
        return sessions.get(id);
    }

    public @Nullable Version<Score> scoreVersion(FactId id) {
        return scores.get(id);
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

    /// Every session known, retracted ones included, in no particular order.
    public void forEachSession(BiConsumer<FactId, Version<Session>> action) {
        sessions.forEach(action);
    }

    /// Every score known, retracted ones included, in no particular order.
    public void forEachScore(BiConsumer<FactId, Version<Score>> action) {
        scores.forEach(action);
    }

    /// Facts known, retracted ones included.
    public int size() {
        return sessions.size() + scores.size();
    }

    private <F> Reception receive(Map<FactId, Version<F>> facts, FactId id, Version<F> version) {
        if (erased) {
            return Reception.ERASED;
        }
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
