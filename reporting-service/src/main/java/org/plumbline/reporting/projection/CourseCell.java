package org.plumbline.reporting.projection;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// One course cell: its keys, how many courses began with them, and how these went.
///
/// @param month cohort month
/// @param courses number of courses
/// @param baselined by instrument, courses with a baseline
/// @param retreated by month time point, courses whose next course began before that time point was
///   answered
/// @param lengths by sessions; they add up to the courses, or to fewer where the cell was written
///   before lengths were counted
/// @param responses by instrument, threshold and sessions, in that order
public record CourseCell(
        String network,
        String clinic,
        String condition,
        String modality,
        String technique,
        boolean combined,
        YearMonth month,
        String ageBand,
        String sex,
        String symptomDuration,
        long courses,
        Map<String, Long> baselined,
        Map<String, Long> retreated,
        List<Length> lengths,
        List<Response> responses) {

    /// Keeps unmodifiable copies.
    public CourseCell {
        baselined = Map.copyOf(baselined);
        retreated = Map.copyOf(retreated);
        lengths = List.copyOf(lengths);
        responses = List.copyOf(responses);
    }

    /// Courses of equally many sessions.
    ///
    /// @param sessions 1 or more
    /// @param courses above 0
    public record Length(int sessions, long courses) {
        static final Comparator<Length> BY_KEYS = Comparator.comparingInt(Length::sessions);

        /// Checks both numbers.
        public Length {
            Counts.above(0, sessions, "sessions of a course");
            Counts.above(0, courses, "courses of a length");
        }
    }

    /// Courses that first responded, or were seen for the last time, after equally many sessions.
    ///
    /// @param instrument an instrument that knows responders, slug of the catalog
    /// @param threshold improvement in per cent of the baseline that is a response, 30 or 50
    /// @param sessions sessions before the first response; all of a course without one
    /// @param responded courses that responded
    /// @param censored courses with a later score and no response
    public record Response(
            String instrument, int threshold, int sessions, long responded, long censored) {
        static final Comparator<Response> BY_KEYS =
                Comparator.comparing(Response::instrument)
                        .thenComparingInt(Response::threshold)
                        .thenComparingInt(Response::sessions);

        /// Checks the numbers.
        public Response {
            Counts.above(0, threshold, "threshold of a response");
            Counts.above(0, sessions, "sessions to response");
            Counts.notBelow(0, responded, "courses that responded");
            Counts.notBelow(0, censored, "censored courses");
            Counts.above(
                    0, Math.max(responded, censored), "courses that responded or were censored");
        }
    }
}
