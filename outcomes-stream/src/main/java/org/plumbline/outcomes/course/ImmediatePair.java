package org.plumbline.outcomes.course;

import org.plumbline.outcomes.patient.Session;

/// A `pre` and a `post` score of one session, in resolution steps.
///
/// @param firstSession whether the session is the first of its course
public record ImmediatePair(
        Course course,
        Session session,
        boolean firstSession,
        String instrument,
        MinutePoint point,
        long x,
        long y) {

    /// The month of the session, YYYY-MM in UTC.
    public String month() {
        return Days.month(session.startedAt()).toString();
    }
}
