package org.plumbline.outcomes.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.cell.Change.CourseChange;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.course.OpenPoint;
import org.plumbline.outcomes.course.Outcomes.CourseName;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.course.Taken;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Version;

/// Lets a patient take facts and says what changes: what the patient contributes afterwards less
/// what it contributed before, over the courses and sessions that the fact can reach.
public final class Derivation {
    private final Contributions contributions;

    public Derivation(Instruments instruments) {
        this.contributions = new Contributions(instruments);
    }

    public Change session(Patient patient, FactId id, Version<Session> version) {
        return change(patient.session(id, version));
    }

    public Change score(Patient patient, FactId id, Version<Score> version) {
        return change(patient.score(id, version));
    }

    public Change erasure(Patient patient) {
        return change(patient.erase());
    }

    private Change change(Taken taken) {
        var courses = new ArrayList<CourseChange>();
        boolean followUps = false;
        for (CourseName name : names(taken)) {
            CourseOutcome before = taken.before().courses().get(name);
            CourseOutcome after = taken.after().courses().get(name);
            if (before == null ? after != null : !before.equals(after)) {
                courses.add(new CourseChange(name, after));
                followUps |= !open(before).equals(open(after));
            }
        }
        Cells before = contributions.of(taken.before());
        return new Change(
                taken.reception(),
                contributions.of(taken.after()).subtract(before),
                courses,
                followUps);
    }

    private static Set<CourseName> names(Taken taken) {
        var names = new HashSet<>(taken.before().courses().keySet());
        names.addAll(taken.after().courses().keySet());
        return names;
    }

    private static List<OpenPoint> open(@Nullable CourseOutcome outcome) {
        return outcome == null ? List.of() : outcome.open();
    }
}
