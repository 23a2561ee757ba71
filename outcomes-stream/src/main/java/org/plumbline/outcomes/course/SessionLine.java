package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.plumbline.outcomes.patient.Session;

/// One patient's live sessions for one condition, by (start, id, clinic), and where courses begin.
final class SessionLine {
    private final List<Session> sessions = new ArrayList<>();
    private final LongRow starts = new LongRow();

    void add(Session session) {
        int index = positionOf(session);
        sessions.add(index, session);
        starts.insert(index, session.startedAt());
    }

    void remove(Session session) {
        int index = indexOf(session);
        sessions.remove(index);
        starts.remove(index);
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    int size() {
        return sessions.size();
    }

    Session at(int index) {
        return sessions.get(index);
    }

    List<Session> between(int from, int until) {
        return Collections.unmodifiableList(sessions.subList(from, until));
    }

    /// Where the session stands or would stand.
    int positionOf(Session session) {
        int index = Collections.binarySearch(sessions, session);
        return index < 0 ? -index - 1 : index;
    }

    boolean holds(Session session) {
        return Collections.binarySearch(sessions, session) >= 0;
    }

    /// Where the session stands.
    int indexOf(Session session) {
        int index = Collections.binarySearch(sessions, session);
        if (index < 0) {
            throw new IllegalStateException("a session that should stand in the line does not");
        }
        return index;
    }

    /// How many sessions start before the instant.
    int startedBefore(long instant) {
        return starts.below(instant);
    }

    /// How many sessions start at the instant or before.
    int startedBy(long instant) {
        return starts.upTo(instant);
    }

    /// Start of the session after that one, whatever course it belongs to.
    OptionalLong startAfter(int index) {
        return index + 1 < size() ? OptionalLong.of(starts.at(index + 1)) : OptionalLong.empty();
    }

    /// The courses, earliest first.
    List<Course> courses() {
        var courses = new ArrayList<Course>();
        int from = 0;
        for (int i = 1; i <= size(); i++) {
            if (i == size() || beginsAnew(i)) {
                courses.add(new Course(this, from, i));
                from = i;
            }
        }
        return courses;
    }

    /// The course to which the session of that index belongs.
    Course courseAt(int index) {
        int from = index;
        while (from > 0 && !beginsAnew(from)) {
            from--;
        }
        int until = index + 1;
        while (until < size() && !beginsAnew(until)) {
            until++;
        }
        return new Course(this, from, until);
    }

    private boolean beginsAnew(int index) {
        return starts.at(index) - starts.at(index - 1) > Days.COURSE_GAP;
    }
}
