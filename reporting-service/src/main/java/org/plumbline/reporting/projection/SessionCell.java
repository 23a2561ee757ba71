package org.plumbline.reporting.projection;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// One session cell: its keys, how many sessions there were with them, and what became of them.
///
/// @param clinic the session's own clinic, as are modality, technique and month
/// @param combined true where any session of the course is of another modality
/// @param month month of the session
/// @param sessions number of sessions
/// @param adverseEvents in how many of them what happened; by code and severity, in that order
/// @param durability how long immediate responses lasted; by instrument and day, in that order
public record SessionCell(
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
        long sessions,
        List<AdverseEvent> adverseEvents,
        List<Durability> durability) {

    /// Keeps unmodifiable copies of the lists.
    public SessionCell {
        adverseEvents = List.copyOf(adverseEvents);
        durability = List.copyOf(durability);
    }

    /// An adverse event in one severity. A session with two of them counts in both, so the counts
    /// of a cell may add up to more than its sessions.
    ///
    /// @param code slug of the catalog
    /// @param severity `mild`, `moderate` or `severe`
    /// @param sessions in how many sessions, above 0
    public record AdverseEvent(String code, String severity, long sessions) {
        static final Comparator<AdverseEvent> BY_KEYS =
                Comparator.comparing(AdverseEvent::code).thenComparing(AdverseEvent::severity);

        /// Checks the count.
        public AdverseEvent {
            Counts.above(0, sessions, "sessions with an adverse event");
        }
    }

    /// Immediate responses that were over, or seen for the last time, after equally many days.
    ///
    /// @param instrument an instrument that knows responders, slug of the catalog
    /// @param day whole days since the session, 0 to 60; [#MORE_DAYS] stands for more
    /// @param ended responses that a later score found gone
    /// @param censored responses with no later score than this day's
    public record Durability(String instrument, int day, long ended, long censored) {

        /// Stands for every number of days above 60.
        public static final int MORE_DAYS = 61;

        static final Comparator<Durability> BY_KEYS =
                Comparator.comparing(Durability::instrument).thenComparingInt(Durability::day);

        /// Checks day and counts.
        public Durability {
            Counts.notBelow(0, day, "day of durability");
            Counts.notAbove(MORE_DAYS, day, "day of durability");
            Counts.notBelow(0, ended, "ended responses");
            Counts.notBelow(0, censored, "censored responses");
            Counts.above(0, Math.max(ended, censored), "ended or censored responses");
        }
    }
}
