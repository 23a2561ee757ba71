package org.plumbline.outcomes.course;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// Time as the definitions count it: milliseconds, days of 24 hours, months of UTC.
final class Days {
    static final long DAY = Duration.ofDays(1).toMillis();

    /// Neighbouring sessions further apart than this begin a new course.
    static final long COURSE_GAP = 90 * DAY;

    /// How far before day 0 a baseline may lie.
    static final long BASELINE_REACH = 30 * DAY;

    /// A follow-up is under treatment up to this long after a session.
    static final long UNDER_TREATMENT = 14 * DAY;

    /// After the last session a response is looked for up to this long.
    static final long AFTER_LAST_SESSION = 30 * DAY;

    private Days() {}

    static YearMonth month(long instant) {
        return YearMonth.from(Instant.ofEpochMilli(instant).atOffset(ZoneOffset.UTC));
    }
}
