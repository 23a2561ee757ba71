package org.plumbline.faults.journal;

import java.time.Duration;

/// How a writer goes about it.
///
/// @param records sessions that it keeps amending at most
/// @param amendPercent how often it amends one instead of recording another
/// @param pause between two requests, on average
public record Habit(int records, int amendPercent, Duration pause) {

    /// Mostly new sessions.
    public static Habit recording() {
        return new Habit(1_000_000, 30, Duration.ofMillis(40));
    }

    /// A few records again and again, so that their order can go wrong.
    public static Habit amending() {
        return new Habit(4, 95, Duration.ofMillis(10));
    }
}
