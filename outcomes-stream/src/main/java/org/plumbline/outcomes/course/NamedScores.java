package org.plumbline.outcomes.course;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Timing;

/// One patient's `pre` and `post` scores by the session that they name; they sleep while no live
/// session has that id.
final class NamedScores {
    private static final SessionScores NONE = new SessionScores();
    private final Map<FactId, SessionScores> bySession = new HashMap<>();

    /// To be read only.
    SessionScores of(FactId session) {
        return bySession.getOrDefault(session, NONE);
    }

    void addPre(FactId session, Score score) {
        at(session).addPre(score);
    }

    void removePre(FactId session, Score score) {
        at(session).removePre(score);
        tidy(session);
    }

    void addPost(FactId session, Score score, Timing.Post timing) {
        at(session).addPost(score, timing);
    }

    void removePost(FactId session, Score score) {
        at(session).removePost(score);
        tidy(session);
    }

    void clear() {
        bySession.clear();
    }

    private SessionScores at(FactId session) {
        return bySession.computeIfAbsent(session, key -> new SessionScores());
    }

    private void tidy(FactId session) {
        if (of(session).isEmpty()) {
            bySession.remove(session);
        }
    }
}
