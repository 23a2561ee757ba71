package org.plumbline.outcomes.course;

/// Time points of a session: minutes after it. The window holds both its ends.
public enum MinutePoint {
    MINUTE_1("minute-1", 1, 0, 5),
    MINUTE_15("minute-15", 15, 10, 30);

    private final String slug;
    private final int target;
    private final int first;
    private final int last;

    MinutePoint(String slug, int target, int first, int last) {
        this.slug = slug;
        this.target = target;
        this.first = first;
        this.last = last;
    }

    public String slug() {
        return slug;
    }

    boolean contains(int minutesAfter) {
        return first <= minutesAfter && minutesAfter <= last;
    }

    int distance(int minutesAfter) {
        return Math.abs(minutesAfter - target);
    }
}
