package org.plumbline.verify.recomputation;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A score that is not `post`, at the instant at which it counts.
///
/// @param preOf the session that it is the `pre` score of
record Observation(long at, String id, String clinic, long value, @Nullable Session preOf) {

    /// By time; at one instant the smaller id comes first, then the smaller clinic.
    static final Comparator<Observation> ORDER =
            Comparator.comparingLong(Observation::at)
                    .thenComparing(Observation::id)
                    .thenComparing(Observation::clinic);

    static Observation alone(Score score) {
        return new Observation(score.measuredAt(), score.id(), score.clinic(), score.value(), null);
    }

    static Observation pre(Score score, Session session) {
        return new Observation(session.start(), score.id(), score.clinic(), score.value(), session);
    }
}
