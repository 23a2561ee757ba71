package org.plumbline.outcomes.patient;

/// When a score was taken, and by that, where its condition comes from.
public sealed interface Timing {
    /// Before a session of the same clinic, whose condition it takes.
    record Pre(String session) implements Timing {}

    /// After a session of the same clinic, whose condition it takes.
    ///
    /// @param minutesAfter 0 to 1440; this alone tells its time
    record Post(String session, int minutesAfter) implements Timing {
        public Post {
            if (minutesAfter < 0 || minutesAfter > 1440) {
                throw new IllegalArgumentException("minutes after the session out of range");
            }
        }
    }

    /// A diary entry or a follow-up: names its condition and stands alone, whatever session it may
    /// name.
    record Alone(String condition) implements Timing {}
}
