package org.plumbline.acceptance.recomputation;

/// Where a recomputation may depart from the definitions on purpose. Each is a mistake that is
/// easily made at an edge; a comparison that does not notice it is blind there.
public enum Departure {
    /// A gap of exactly 90 days begins a new course.
    NINETY_DAYS_PART_COURSES,
    /// The window's end is still inside the window.
    WINDOW_END_COUNTS,
    /// Of two follow-ups equally far from the target the later one counts.
    TIE_GOES_TO_THE_LATER,
    /// Of two follow-ups at one instant the greater id counts.
    TIE_GOES_TO_THE_GREATER_ID,
    /// A score exactly 30 days before day 0 is no baseline.
    BASELINE_REACH_IS_OPEN,
    /// A `pre` score counts at its own stamp.
    PRE_AT_ITS_OWN_STAMP,
    /// A score at the very start of the next course still answers for the one before.
    NEXT_START_COUNTS,
    /// A session exactly 14 days before the follow-up is not under treatment.
    FORTNIGHT_IS_OPEN,
    /// The last minute of a minute window is outside it.
    LAST_MINUTE_IS_OUT,
    /// A response is looked for however long after the last session.
    RESPONSES_WITHOUT_END,
    /// A score at the next session's start counts for the sessions up to that one.
    NEXT_SESSION_START_IS_LATER,
    /// Durability goes on to the next session of the course only, not of the patient.
    DURABILITY_STAYS_IN_THE_COURSE,
    /// An adverse event that a session names twice counts twice.
    ADVERSE_EVENTS_COUNT_TWICE
}
