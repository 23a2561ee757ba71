package org.plumbline.outcomes.cell;

/// What a cell counts. A cell is nothing but a count for each of these.
public sealed interface Item {
    /// Measure cells: a pair of exactly these two values, in resolution steps.
    record Pair(long x, long y) implements Item {}

    /// Measure cells: a pair whose follow-up lay under treatment.
    record UnderTreatment() implements Item {}

    /// Course cells: a course.
    record OneCourse() implements Item {}

    /// Course cells: a course with a baseline of the instrument.
    record Baselined(String instrument) implements Item {}

    /// Course cells: a course whose next one began before the time point was answered.
    record Retreated(String timePoint) implements Item {}
}
