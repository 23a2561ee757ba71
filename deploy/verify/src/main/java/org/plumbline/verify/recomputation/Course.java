package org.plumbline.verify.recomputation;

import java.util.ArrayList;
import java.util.List;

/// A course of care.
///
/// @param visits in the order of their sessions, at least one
/// @param next start of the same patient's next course for the condition; the greatest number where
///   there is none
record Course(List<Visit> visits, long next) {

    private static final long GAP = Days.millis(90);

    /// Cuts all of a patient's visits for one condition, which are in order, where more than 90
    /// days lie between two.
    static List<Course> cut(List<Visit> visits) {
        List<Course> courses = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at < visits.size(); at++) {
            if (visits.get(at).start() - visits.get(at - 1).start() > GAP) {
                courses.add(new Course(visits.subList(begin, at), visits.get(at).start()));
                begin = at;
            }
        }
        courses.add(new Course(visits.subList(begin, visits.size()), Long.MAX_VALUE));
        return courses;
    }

    Session first() {
        return visits.getFirst().session();
    }

    long day0() {
        return visits.getFirst().start();
    }

    long lastStart() {
        return visits.getLast().start();
    }

    /// How many sessions began before an instant.
    int sessionsBefore(long instant) {
        int low = 0;
        int high = visits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (visits.get(middle).start() < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
