package org.plumbline.demo.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// When something is measured: minutes after a session, or days after a course began. The windows
/// are those of the definitions, from the first day up to and without the last.
public enum TimePoint {
    MINUTE_1("minute-1", 1, 0, 6),
    MINUTE_15("minute-15", 15, 10, 31),
    MONTH_1("month-1", 30, 21, 46),
    MONTH_3("month-3", 91, 60, 136),
    MONTH_6("month-6", 182, 136, 271),
    MONTH_12("month-12", 365, 271, 451);

    /// The time points of a course.
    public static final List<TimePoint> MONTHS = List.of(MONTH_1, MONTH_3, MONTH_6, MONTH_12);

    private final String slug;
    private final int target;
    private final int from;
    private final int until;

    TimePoint(String slug, int target, int from, int until) {
        this.slug = slug;
        this.target = target;
        this.from = from;
        this.until = until;
    }

    public String slug() {
        return slug;
    }

    /// Minutes for minute points, days for month points.
    public int target() {
        return target;
    }

    public int from() {
        return from;
    }

    public int until() {
        return until;
    }

    static Stream<String> slugs(boolean monthsOnly) {
        return Arrays.stream(values())
                .filter(point -> !monthsOnly || MONTHS.contains(point))
                .map(TimePoint::slug);
    }
}
