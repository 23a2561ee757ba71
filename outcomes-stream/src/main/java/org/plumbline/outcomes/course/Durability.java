package org.plumbline.outcomes.course;

import java.util.Optional;
import java.util.OptionalLong;

/// How long a session's immediate response lasts.
///
/// @param day whole days since the session, 0 to 60; 61 stands for more
/// @param ended whether a score found it gone; else it was last seen, or only assumed at day 0
public record Durability(String instrument, int day, boolean ended) {
    private static final int PERCENT = 30;
    private static final int MORE = 61;

    /// Up to and including the start of the patient's next session for the condition. Empty where
    /// the session had no immediate response.
    ///
    /// @param startedAt of the session
    /// @param nextStart of the patient's next session for the condition
    /// @param x the session's own `pre` score
    /// @param y its score at the minute point
    static Optional<Durability> of(
            long startedAt,
            OptionalLong nextStart,
            String instrument,
            Observations observations,
            long x,
            long y,
            ResponseRule rule) {
        if (!rule.isEligible(x) || !rule.responds(PERCENT, x, y)) {
            return Optional.empty();
        }
        int from = observations.after(startedAt);
        int end = observations.after(nextStart.orElse(Long.MAX_VALUE));
        for (int i = from; i < end; i++) {
            if (!rule.responds(PERCENT, x, observations.value(i))) {
                return Optional.of(at(instrument, observations.at(i) - startedAt, true));
            }
        }
        long seen = from < end ? observations.at(end - 1) - startedAt : 0;
        return Optional.of(at(instrument, seen, false));
    }

    private static Durability at(String instrument, long since, boolean ended) {
        return new Durability(instrument, (int) Math.min(since / Days.DAY, MORE), ended);
    }
}
