package org.plumbline.outcomes.course;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.Reception;
import org.plumbline.outcomes.patient.Session;

/// The courses and sessions that a session can mean something for, found by comparing the frames of
/// courses without and with it.
///
/// Courses whose frame differs, appears or vanishes are taken whole. A course that keeps its frame
/// and gains, loses or keeps the session is taken for itself, without its other sessions; of those
/// only the neighbours whose effect ends with the session, or sees its `pre` score, and the session
/// itself.
final class SessionReach {
    private final Patient patient;

    SessionReach(Patient patient) {
        this.patient = patient;
    }

    Taken exchange(@Nullable Session before, @Nullable Session after) {
        var earlier = new Outcomes();
        var later = new Outcomes();
        var cares = new LinkedHashSet<Care>();
        if (before != null) {
            cares.add(before.care());
        }
        if (after != null) {
            cares.add(after.care());
        }
        for (Care care : cares) {
            exchange(care, in(care, before), in(care, after), earlier, later);
        }
        return new Taken(Reception.HOLDS, earlier, later);
    }

    private static @Nullable Session in(Care care, @Nullable Session session) {
        return session != null && session.care().equals(care) ? session : null;
    }

    private void exchange(
            Care care,
            @Nullable Session before,
            @Nullable Session after,
            Outcomes earlier,
            Outcomes later) {
        var gained = new HashSet<Long>();
        Set<Frame> framesBefore = frames(care);
        addCourseOf(care, before, gained);
        patient.exchange(before, (Session) null);
        Set<Session> neighbours = neighbours(care, before, after);
        patient.exchange((Session) null, after);
        Set<Frame> framesAfter = frames(care);
        addCourseOf(care, after, gained);

        gained.retainAll(days(framesBefore.stream().filter(framesAfter::contains)));

        add(later, care, without(framesAfter, framesBefore), gained, neighbours, after);
        patient.exchange(after, before);
        add(earlier, care, without(framesBefore, framesAfter), gained, neighbours, before);
        patient.exchange(before, after);
    }

    private Set<Frame> frames(Care care) {
        return patient.history(care).courses().stream()
                .map(Course::frame)
                .collect(Collectors.toSet());
    }

    private static Set<Long> days(Stream<Frame> frames) {
        return frames.map(Frame::day0).collect(Collectors.toSet());
    }

    private static Set<Frame> without(Set<Frame> frames, Set<Frame> others) {
        var rest = new HashSet<>(frames);
        rest.removeAll(others);
        return rest;
    }

    private void addCourseOf(Care care, @Nullable Session session, Set<Long> days) {
        if (session != null) {
            SessionLine line = patient.history(care).line();
            days.add(line.courseAt(line.indexOf(session)).day0());
        }
    }

    /// Of the line without the session, for each of its two places: the one just before it, and the
    /// last that starts earlier.
    private Set<Session> neighbours(Care care, @Nullable Session before, @Nullable Session after) {
        SessionLine line = patient.history(care).line();
        var neighbours = new LinkedHashSet<Session>();
        addNeighbours(line, before, neighbours);
        addNeighbours(line, after, neighbours);
        return neighbours;
    }

    private static void addNeighbours(
            SessionLine line, @Nullable Session place, Set<Session> neighbours) {
        if (place != null) {
            int position = line.positionOf(place);
            int earlier = line.startedBefore(place.startedAt());
            for (int end : List.of(position, earlier)) {
                if (end > 0) {
                    neighbours.add(line.at(end - 1));
                }
            }
        }
    }

    private void add(
            Outcomes outcomes,
            Care care,
            Set<Frame> changed,
            Set<Long> gained,
            Set<Session> neighbours,
            @Nullable Session own) {
        CareHistory history = patient.history(care);
        Set<Long> whole = days(changed.stream());
        whole.forEach(day0 -> outcomes.addWhole(history, at(history, day0)));
        for (long day0 : gained) {
            outcomes.add(history, at(history, day0));
        }
        var alone = new LinkedHashSet<>(neighbours);
        if (own != null) {
            alone.add(own);
        }
        alone.forEach(session -> addUnlessWhole(outcomes, history, session, whole));
    }

    private static void addUnlessWhole(
            Outcomes outcomes, CareHistory history, Session session, Set<Long> whole) {
        int index = history.line().indexOf(session);
        Course course = history.line().courseAt(index);
        if (!whole.contains(course.day0())) {
            outcomes.add(history.outcome(course, index));
        }
    }

    private static Course at(CareHistory history, long day0) {
        return history.line().courseAt(history.line().startedBefore(day0));
    }
}
