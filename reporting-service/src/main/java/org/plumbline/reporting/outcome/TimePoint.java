package org.plumbline.reporting.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When after treatment a value was taken. Month points belong to courses and have a window that
/// closes; minute points belong to sessions and are answered on the spot.
public enum TimePoint {
    MONTH_1("month-1", 46),
    MONTH_3("month-3", 136),
    MONTH_6("month-6", 271),
    MONTH_12("month-12", 451),
    MINUTE_1("minute-1", 0),
    MINUTE_15("minute-15", 0);

    private final String slug;
    private final int windowEndDays;

    TimePoint(String slug, int windowEndDays) {
        this.slug = slug;
        this.windowEndDays = windowEndDays;
    }

    /// The time point of that name.
    public static Optional<TimePoint> ofSlug(String slug) {
        return Arrays.stream(values()).filter(point -> point.slug.equals(slug)).findFirst();
    }

    /// All names, earliest month first, minutes last.
    public static List<String> slugs() {
        return Arrays.stream(values()).map(TimePoint::slug).toList();
    }

    /// Name on the wire and in addresses.
    public String slug() {
        return slug;
    }

    /// Whether it is minutes after a session: then nothing is ever due, and pairs of one course are
    /// not independent of each other.
    public boolean immediate() {
        return windowEndDays == 0;
    }

    /// Whether every course of that cohort month has had its whole window: the first instant of the
    /// next month plus the window's end is not after now. Never for minute points.
    public boolean isDue(YearMonth cohort, Instant now) {
        if (immediate()) {
            return false;
        }
        Instant nextMonth = cohort.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return !nextMonth.plus(Duration.ofDays(windowEndDays)).isAfter(now);
    }

    /// The newest cohort month that is due; the set of due months changes only when this does.
    /// Empty for minute points.
    public Optional<YearMonth> newestDue(Instant now) {
        if (immediate()) {
            return Optional.empty();
        }
        Instant start = now.minus(Duration.ofDays(windowEndDays));
        return Optional.of(YearMonth.from(start.atZone(ZoneOffset.UTC)).minusMonths(1));
    }
}
