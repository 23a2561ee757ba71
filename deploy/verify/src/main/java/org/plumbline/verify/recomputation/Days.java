package org.plumbline.verify.recomputation;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/// Days are of 24 hours, months of UTC.
final class Days {

    private Days() {}

    static long millis(int days) {
        return TimeUnit.DAYS.toMillis(days);
    }

    /// Whole days from one instant to a later one.
    static long whole(long from, long to) {
        return Math.floorDiv(to - from, millis(1));
    }

    static YearMonth month(long instant) {
        return YearMonth.from(Instant.ofEpochMilli(instant).atOffset(ZoneOffset.UTC));
    }
}
