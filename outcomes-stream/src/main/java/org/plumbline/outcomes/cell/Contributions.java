package org.plumbline.outcomes.cell;

import java.util.Optional;
import java.util.Set;
import org.plumbline.outcomes.cell.CellKey.MeasureKey;
import org.plumbline.outcomes.course.CareHistory;
import org.plumbline.outcomes.course.Course;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.ImmediatePair;
import org.plumbline.outcomes.course.LastingPair;
import org.plumbline.outcomes.course.Strata;
import org.plumbline.outcomes.patient.Care;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Session;

/// What one patient adds to the cells.
public final class Contributions {
    private final Bands bands;

    public Contributions(Bands bands) {
        this.bands = bands;
    }

    /// All that these cares of the patient add, each course and pair once.
    public Cells of(Ledger ledger, Set<Care> cares) {
        var cells = new Cells();
        for (Care care : cares) {
            CareHistory history = CareHistory.of(ledger, care);
            for (Course course : history.courses()) {
                Strata strata = course.strata();
                addOutcome(cells, history.outcome(course), strata);
                history.immediatePairs(course).forEach(pair -> addImmediate(cells, pair, strata));
            }
        }
        return cells;
    }

    private void addOutcome(Cells cells, CourseOutcome outcome, Strata strata) {
        Course course = outcome.course();
        String cohort = course.cohort().toString();
        CellKey key = key(course.first(), course, cohort, strata, Optional.empty());
        cells.add(key, new Item.OneCourse(), 1);
        outcome.baselined()
                .forEach(instrument -> cells.add(key, new Item.Baselined(instrument), 1));
        outcome.retreated().forEach(point -> cells.add(key, new Item.Retreated(point.slug()), 1));
        outcome.pairs().forEach(pair -> addLasting(cells, course, cohort, pair, strata));
    }

    private void addLasting(
            Cells cells, Course course, String cohort, LastingPair pair, Strata strata) {
        var measure =
                new MeasureKey(
                        pair.instrument(),
                        pair.point().slug(),
                        bands.of(pair.instrument(), pair.x()),
                        Optional.empty());
        CellKey key = key(course.first(), course, cohort, strata, Optional.of(measure));
        cells.add(key, new Item.Pair(pair.x(), pair.y()), 1);
        if (pair.underTreatment()) {
            cells.add(key, new Item.UnderTreatment(), 1);
        }
    }

    private void addImmediate(Cells cells, ImmediatePair pair, Strata strata) {
        var measure =
                new MeasureKey(
                        pair.instrument(),
                        pair.point().slug(),
                        bands.of(pair.instrument(), pair.x()),
                        Optional.of(pair.firstSession()));
        CellKey key =
                key(pair.session(), pair.course(), pair.month(), strata, Optional.of(measure));
        cells.add(key, new Item.Pair(pair.x(), pair.y()), 1);
    }

    /// Credited to the session: the course's first, or at minute points the session itself.
    private static CellKey key(
            Session credited,
            Course course,
            String month,
            Strata strata,
            Optional<MeasureKey> measure) {
        return new CellKey(
                credited.id().network(),
                credited.id().clinic(),
                credited.condition(),
                credited.modality(),
                credited.technique(),
                course.combined(),
                month,
                strata,
                measure);
    }
}
