package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.FactId;

/// What some of a patient's courses and sessions come to at one moment.
public final class Outcomes {
    private final Map<CourseName, CourseOutcome> courses = new HashMap<>();
    private final List<SessionOutcome> sessions = new ArrayList<>();

    /// What a course is known by, as long as its first session and condition stay.
    public record CourseName(Care care, FactId first) {}

    public Map<CourseName, CourseOutcome> courses() {
        return courses;
    }

    public List<SessionOutcome> sessions() {
        return sessions;
    }

    /// A course and all its sessions.
    void addWhole(CareHistory history, Course course) {
        add(history, course);
        for (int i = course.begin(); i < course.end(); i++) {
            sessions.add(history.outcome(course, i));
        }
    }

    void add(CareHistory history, Course course) {
        var name = new CourseName(course.first().care(), course.first().id());
        courses.put(name, history.outcome(course));
    }

    void add(SessionOutcome session) {
        sessions.add(session);
    }

    void addAll(Outcomes others) {
        courses.putAll(others.courses);
        sessions.addAll(others.sessions);
    }
}
