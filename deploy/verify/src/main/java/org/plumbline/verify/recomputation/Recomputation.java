package org.plumbline.verify.recomputation;

import java.util.Collection;
import java.util.List;
import org.plumbline.verify.recomputation.Scale.Scales;

/// Counts everything that one patient adds to the cells, in one go.
public final class Recomputation {

    private final Scales scales;

    public Recomputation(Scales scales) {
        this.scales = scales;
    }

    /// @param sessions of one patient: the newest revisions, without retracted ones
    /// @param scores likewise
    public void count(
            String network, Collection<Session> sessions, Collection<Score> scores, Tally tally) {
        for (Care care : Care.of(sessions, scores)) {
            count(network, care, tally);
        }
    }

    private void count(String network, Care care, Tally tally) {
        SessionCount sessions = new SessionCount(care, scales, tally);
        int at = 0;
        List<Course> courses = Course.cut(care.visits());
        for (Course course : courses) {
            Keys keys = new Keys(network, course);
            new CourseCount(care, course, keys, scales, tally).count();
            for (int i = 0; i < course.visits().size(); i++) {
                sessions.count(at++, keys);
            }
        }
    }
}
