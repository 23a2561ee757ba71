package org.plumbline.verify.recomputation;

import java.util.Locale;

/// A time at which follow-up is asked for, in days since day 0.
enum MonthPoint {
    MONTH_1(30, 21, 46),
    MONTH_3(91, 60, 136),
    MONTH_6(182, 136, 271),
    MONTH_12(365, 271, 451);

    private final int target;
    private final int opens;
    private final int closes;

    MonthPoint(int target, int opens, int closes) {
        this.target = target;
        this.opens = opens;
        this.closes = closes;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    long target(Course course) {
        return course.day0() + Days.millis(target);
    }

    /// The first instant inside.
    long opens(Course course) {
        return course.day0() + Days.millis(opens);
    }

    /// The first instant after it, next course or not.
    long closes(Course course) {
        return course.day0() + Days.millis(closes);
    }

    /// The first instant at which a score does not answer any more.
    long answeredBefore(Course course) {
        return Math.min(closes(course), course.next());
    }
}
