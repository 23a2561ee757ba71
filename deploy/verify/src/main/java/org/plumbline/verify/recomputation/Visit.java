package org.plumbline.verify.recomputation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session with the scores that name it.
final class Visit {

    private final Session session;
    private final Map<String, Score> pres = new HashMap<>();
    private final Map<String, List<Score>> posts = new HashMap<>();

    Visit(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    long start() {
        return session.start();
    }

    /// The latest `pre` score speaks, at one instant that of the smaller id.
    void addPre(Score score) {
        pres.merge(score.instrument(), score, Visit::speaking);
    }

    void addPost(Score score) {
        posts.computeIfAbsent(score.instrument(), _ -> new ArrayList<>()).add(score);
    }

    /// The `pre` scores that speak for the session.
    Collection<Score> pres() {
        return pres.values();
    }

    /// What the instrument showed at a point after the session, if it did.
    Optional<Score> after(MinutePoint point, String instrument) {
        return point.of(posts.getOrDefault(instrument, List.of()));
    }

    private static Score speaking(Score one, Score other) {
        if (one.measuredAt() != other.measuredAt()) {
            return one.measuredAt() > other.measuredAt() ? one : other;
        }
        return one.id().compareTo(other.id()) <= 0 ? one : other;
    }
}
