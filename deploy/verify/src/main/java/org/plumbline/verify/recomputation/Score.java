package org.plumbline.verify.recomputation;

import org.jspecify.annotations.Nullable;

/// A score that counts, if its session does.
///
/// @param session the session's id, for `pre` and `post`
/// @param condition for scores that stand alone
/// @param minutesAfter the session's start, for `post`
/// @param value in steps of the instrument's resolution
/// @param measuredAt milliseconds since 1970-01-01T00:00Z
public record Score(
        String clinic,
        String id,
        Timing timing,
        @Nullable String session,
        @Nullable String condition,
        String instrument,
        int minutesAfter,
        long value,
        long measuredAt) {

    /// When a score is taken.
    public enum Timing {
        PRE,
        POST,
        DIARY,
        FOLLOW_UP
    }
}
