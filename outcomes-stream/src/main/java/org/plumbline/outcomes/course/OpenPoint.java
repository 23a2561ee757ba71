package org.plumbline.outcomes.course;

/// A follow-up that nobody has measured yet.
///
/// @param opensAt start of the window, in it; milliseconds since 1970 in UTC like the others
/// @param closesAt end of the window, no longer in it
public record OpenPoint(
        String instrument, MonthPoint point, long opensAt, long targetAt, long closesAt) {}
