package org.plumbline.outcomes.cell;

import org.plumbline.outcomes.patient.AdverseEvent;

/// What a cell counts. A cell is nothing but a count for each of these.
public sealed interface Item {
    /// Of measure cells.
    sealed interface OfMeasure extends Item {}

    /// Of course cells.
    sealed interface OfCourses extends Item {}

    /// Of session cells.
    sealed interface OfSessions extends Item {}

    /// A pair of exactly these two values, in resolution steps.
    record Pair(long x, long y) implements OfMeasure {}

    /// A pair whose follow-up lay under treatment.
    record UnderTreatment() implements OfMeasure {}

    record OneCourse() implements OfCourses {}

    /// A course with a baseline of the instrument.
    record Baselined(String instrument) implements OfCourses {}

    /// A course whose next one began before the time point was answered.
    record Retreated(String timePoint) implements OfCourses {}

    /// A course of so many sessions.
    record Length(int sessions) implements OfCourses {}

    /// A course that responded after so many sessions, or was censored after all of them.
    ///
    /// @param threshold per cent of the baseline, 30 or 50
    record Responded(String instrument, int threshold, int sessions, boolean responded)
            implements OfCourses {}

    record OneSession() implements OfSessions {}

    /// A session with an adverse event.
    record Adverse(AdverseEvent event) implements OfSessions {}

    /// An immediate response that ended, or was censored, after so many whole days.
    ///
    /// @param day 61 stands for more than 60
    record Lasted(String instrument, int day, boolean ended) implements OfSessions {}
}
