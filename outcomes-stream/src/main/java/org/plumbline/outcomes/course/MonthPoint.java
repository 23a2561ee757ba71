package org.plumbline.outcomes.course;

/// Time points of a course: days since day 0. The window holds its start and not its end.
public enum MonthPoint {
    MONTH_1("month-1", 30, 21, 46),
    MONTH_3("month-3", 91, 60, 136),
    MONTH_6("month-6", 182, 136, 271),
    MONTH_12("month-12", 365, 271, 451);

    private final String slug;
    private final int target;
    private final int from;
    private final int until;

    MonthPoint(String slug, int target, int from, int until) {
        this.slug = slug;
        this.target = target;
        this.from = from;
        this.until = until;
    }

    public String slug() {
        return slug;
    }

    long target(long day0) {
        return day0 + target * Days.DAY;
    }

    long opens(long day0) {
        return day0 + from * Days.DAY;
    }

    long closes(long day0) {
        return day0 + until * Days.DAY;
    }
}
