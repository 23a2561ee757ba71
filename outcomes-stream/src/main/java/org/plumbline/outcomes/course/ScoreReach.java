package org.plumbline.outcomes.course;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.Reception;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;

/// The courses and sessions that a score can mean something for. No score moves a session, so these
/// are the same before and after.
///
/// | score | courses | sessions |
/// |---|---|---|
/// | `diary`, `follow-up` at t | the last that begins at t or before; the next, up to 30 days after t | the last that starts before t |
/// | `pre` | those of a diary at its session's start | that one, and its own |
/// | `post` | its session's, where that is the first | its own |
final class ScoreReach {
    private final SequencedMap<Place, Course> courses = new LinkedHashMap<>();
    private final SequencedSet<Place> sessions = new LinkedHashSet<>();
    private final Patient patient;

    /// Position of a session in the line of its care.
    private record Place(Care care, int index) {}

    private ScoreReach(Patient patient) {
        this.patient = patient;
    }

    static Taken exchange(Patient patient, @Nullable Score before, @Nullable Score after) {
        var reach = new ScoreReach(patient);
        reach.addIfAny(before);
        reach.addIfAny(after);
        Outcomes earlier = reach.outcomes();
        patient.exchange(before, after);
        return new Taken(Reception.HOLDS, earlier, reach.outcomes());
    }

    private void addIfAny(@Nullable Score score) {
        if (score != null) {
            switch (score.timing()) {
                case Timing.Alone alone ->
                        addInstant(
                                new Care(score.id().network(), alone.condition()),
                                score.measuredAt());
                case Timing.Pre pre -> addPre(live(score, pre.session()));
                case Timing.Post post -> addPost(live(score, post.session()));
            }
        }
    }

    private @Nullable Session live(Score score, String session) {
        return patient.inHistory(score.id().sibling(session));
    }

    private void addInstant(Care care, long instant) {
        SessionLine line = patient.history(care).line();
        int before = line.startedBefore(instant);
        if (before > 0) {
            addSession(care, before - 1);
        }
        int by = line.startedBy(instant);
        int next = by == 0 ? 0 : addCourse(care, line.courseAt(by - 1));
        if (next < line.size() && line.at(next).startedAt() <= instant + Days.BASELINE_REACH) {
            addCourse(care, line.courseAt(next));
        }
    }

    private void addPre(@Nullable Session session) {
        if (session != null) {
            addInstant(session.care(), session.startedAt());
            addSession(session.care(), indexOf(session));
        }
    }

    private void addPost(@Nullable Session session) {
        if (session != null) {
            int index = indexOf(session);
            addSession(session.care(), index);
            Course course = patient.history(session.care()).line().courseAt(index);
            if (course.begin() == index) {
                addCourse(session.care(), course);
            }
        }
    }

    private int indexOf(Session session) {
        return patient.history(session.care()).line().indexOf(session);
    }

    /// @return index of the session after the course
    private int addCourse(Care care, Course course) {
        courses.put(new Place(care, course.begin()), course);
        return course.end();
    }

    private void addSession(Care care, int index) {
        sessions.add(new Place(care, index));
    }

    private Outcomes outcomes() {
        var outcomes = new Outcomes();
        courses.forEach((place, course) -> outcomes.add(patient.history(place.care()), course));
        for (Place place : sessions) {
            CareHistory history = patient.history(place.care());
            Course course = history.line().courseAt(place.index());
            outcomes.add(history.outcome(course, place.index()));
        }
        return outcomes;
    }
}
