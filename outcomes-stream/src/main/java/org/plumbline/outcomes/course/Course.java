package org.plumbline.outcomes.course;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Session;

/// A course of care: one patient's sessions for one condition without a gap of more than 90 days.
/// It is a stretch of the line of sessions, and valid until that changes.
public final class Course {
    private final SessionLine line;
    private final int from;
    private final int until;
    private @Nullable Boolean combined;
    private @Nullable Strata strata;

    Course(SessionLine line, int from, int until) {
        this.line = line;
        this.from = from;
        this.until = until;
    }

    /// By (start, id, clinic), at least one.
    public List<Session> sessions() {
        return line.between(from, until);
    }

    public int size() {
        return until - from;
    }

    public Session first() {
        return line.at(from);
    }

    public Session last() {
        return line.at(until - 1);
    }

    public long day0() {
        return first().startedAt();
    }

    /// Day 0 of the same patient's next course for the condition, if there is one.
    public OptionalLong nextStart() {
        return line.startAfter(until - 1);
    }

    public YearMonth cohort() {
        return Days.month(day0());
    }

    /// Whether any of its sessions, however late, uses another modality than the first.
    public boolean combined() {
        if (combined == null) {
            combined = usesAnotherModality();
        }
        return combined;
    }

    private boolean usesAnotherModality() {
        String modality = first().modality();
        for (int i = from + 1; i < until; i++) {
            if (!line.at(i).modality().equals(modality)) {
                return true;
            }
        }
        return false;
    }

    public Strata strata() {
        if (strata == null) {
            strata = Strata.of(sessions());
        }
        return strata;
    }

    Frame frame() {
        Session first = first();
        return new Frame(
                first.id(),
                day0(),
                first.modality(),
                first.technique(),
                combined(),
                strata(),
                nextStart());
    }

    boolean holds(int index) {
        return from <= index && index < until;
    }

    /// Index in the line of its first session.
    int begin() {
        return from;
    }

    /// Index in the line of the session after its last.
    int end() {
        return until;
    }

    /// How many of its sessions start before the instant, which lies within the course.
    int sessionsBefore(long instant) {
        return line.startedBefore(instant) - from;
    }

    /// Whether a session lies within 14 days before the instant, or anywhere after it.
    boolean underTreatmentAt(long instant) {
        return last().startedAt() >= instant - Days.UNDER_TREATMENT;
    }

    /// Whether the same patient's next course begins before that instant.
    boolean nextBeginsBefore(long instant) {
        OptionalLong next = nextStart();
        return next.isPresent() && next.getAsLong() < instant;
    }

    /// That instant, or the start of the next course where it is earlier.
    long orNext(long instant) {
        return Math.min(instant, nextStart().orElse(Long.MAX_VALUE));
    }
}
