package org.plumbline.outcomes.course;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.plumbline.outcomes.patient.Session;

/// A course of care: one patient's sessions for one condition without a gap of more than 90 days.
///
/// @param sessions by (start, id, clinic), at least one
/// @param nextStart day 0 of the same patient's next course for the condition, if there is one
public record Course(List<Session> sessions, OptionalLong nextStart) {
    public Course {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a course has a session");
        }
    }

    /// Cuts one patient's sessions for one condition into courses, earliest first.
    ///
    /// @param sessions by (start, id, clinic)
    public static List<Course> of(List<Session> sessions) {
        var courses = new ArrayList<Course>();
        int from = 0;
        for (int i = 1; i <= sessions.size(); i++) {
            if (i == sessions.size()) {
                courses.add(new Course(sessions.subList(from, i), OptionalLong.empty()));
            } else if (beginsAnew(sessions.get(i - 1), sessions.get(i))) {
                long next = sessions.get(i).startedAt();
                courses.add(new Course(sessions.subList(from, i), OptionalLong.of(next)));
                from = i;
            }
        }
        return courses;
    }

    private static boolean beginsAnew(Session earlier, Session later) {
        return later.startedAt() - earlier.startedAt() > Days.COURSE_GAP;
    }

    public Session first() {
        return sessions.getFirst();
    }

    public long day0() {
        return first().startedAt();
    }

    public YearMonth cohort() {
        return Days.month(day0());
    }

    /// Whether any of its sessions, however late, uses another modality than the first.
    public boolean combined() {
        return sessions.stream()
                .anyMatch(session -> !session.modality().equals(first().modality()));
    }

    public Strata strata() {
        return Strata.of(sessions);
    }

    /// Whether a session lies within 14 days before the instant, or anywhere after it.
    boolean underTreatmentAt(long instant) {
        return sessions.getLast().startedAt() >= instant - Days.UNDER_TREATMENT;
    }

    /// Whether the same patient's next course begins before that instant.
    boolean nextBeginsBefore(long instant) {
        return nextStart.isPresent() && nextStart.getAsLong() < instant;
    }
}
