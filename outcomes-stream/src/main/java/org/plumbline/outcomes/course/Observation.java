package org.plumbline.outcomes.course;

import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;

/// A score that is not `post`, at the instant it counts as measured: its own stamp for one that
/// stands alone, its session's start for the `pre` score that speaks for a session. Ordered by
/// (instant, id, clinic).
///
/// @param preOf the session a `pre` score speaks for, else null
public record Observation(long at, FactId id, long value, @Nullable FactId preOf)
        implements Comparable<Observation> {
    static Observation pre(Session session, Score speaking) {
        return new Observation(session.startedAt(), speaking.id(), speaking.value(), session.id());
    }

    static Observation alone(Score score) {
        return new Observation(score.measuredAt(), score.id(), score.value(), null);
    }

    @Override
    public int compareTo(Observation other) {
        int order = Long.compare(at, other.at);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
