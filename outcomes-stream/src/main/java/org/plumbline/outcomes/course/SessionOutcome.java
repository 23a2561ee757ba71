package org.plumbline.outcomes.course;

import java.util.List;
import org.plumbline.outcomes.patient.Session;

/// What a session comes to, on its own.
///
/// @param firstSession whether it is the first of its course
/// @param combined of its course, as are the strata
/// @param pairs by instrument and minute point
/// @param durabilities at most one for each instrument
public record SessionOutcome(
        Session session,
        boolean firstSession,
        boolean combined,
        Strata strata,
        List<ImmediatePair> pairs,
        List<Durability> durabilities) {
    public SessionOutcome {
        pairs = List.copyOf(pairs);
        durabilities = List.copyOf(durabilities);
    }

    /// YYYY-MM of the session in UTC.
    public String month() {
        return Days.month(session.startedAt()).toString();
    }
}
