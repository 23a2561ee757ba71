package org.plumbline.outcomes.cell;

import java.util.Optional;
import org.plumbline.outcomes.cell.CellKey.Kind;
import org.plumbline.outcomes.cell.CellKey.Measure;
import org.plumbline.outcomes.course.CourseMeasure;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.Durability;
import org.plumbline.outcomes.course.ImmediatePair;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.course.LastingPair;
import org.plumbline.outcomes.course.MonthPoint;
import org.plumbline.outcomes.course.Outcomes;
import org.plumbline.outcomes.course.Response;
import org.plumbline.outcomes.course.SessionOutcome;
import org.plumbline.outcomes.course.Strata;
import org.plumbline.outcomes.patient.AdverseEvent;
import org.plumbline.outcomes.patient.Session;

/// What courses and sessions add to the cells.
public final class Contributions {
    private static final Item ONE_COURSE = new Item.OneCourse();
    private static final Item ONE_SESSION = new Item.OneSession();
    private static final Item UNDER_TREATMENT = new Item.UnderTreatment();

    private final Instruments instruments;

    public Contributions(Instruments instruments) {
        this.instruments = instruments;
    }

    public Cells of(Outcomes outcomes) {
        var cells = new Cells();
        outcomes.courses().values().forEach(course -> add(cells, course));
        outcomes.sessions().forEach(session -> add(cells, session));
        return cells;
    }

    void add(Cells cells, CourseOutcome course) {
        CellKey key = key(course, Kind.COURSES);
        cells.add(key, ONE_COURSE, 1);
        cells.add(key, new Item.Length(course.sessions()), 1);
        for (MonthPoint point : course.retreated()) {
            cells.add(key, new Item.Retreated(point.slug()), 1);
        }
        for (CourseMeasure measure : course.measures()) {
            add(cells, key, course, measure);
        }
    }

    private void add(Cells cells, CellKey key, CourseOutcome course, CourseMeasure measure) {
        String instrument = measure.instrument();
        cells.add(key, new Item.Baselined(instrument), 1);
        for (Response each : measure.responses()) {
            cells.add(
                    key,
                    new Item.Responded(
                            instrument, each.threshold(), each.sessions(), each.responded()),
                    1);
        }
        for (LastingPair pair : measure.pairs()) {
            CellKey of = key(course, measure(instrument, pair.point().slug(), pair.x()));
            cells.add(of, new Item.Pair(pair.x(), pair.y()), 1);
            if (pair.underTreatment()) {
                cells.add(of, UNDER_TREATMENT, 1);
            }
        }
    }

    void add(Cells cells, SessionOutcome session) {
        CellKey key = key(session, Kind.SESSIONS);
        cells.add(key, ONE_SESSION, 1);
        for (AdverseEvent event : session.session().adverseEvents()) {
            cells.add(key, new Item.Adverse(event), 1);
        }
        for (Durability each : session.durabilities()) {
            cells.add(key, new Item.Lasted(each.instrument(), each.day(), each.ended()), 1);
        }
        for (ImmediatePair pair : session.pairs()) {
            var measure =
                    new Measure(
                            pair.instrument(),
                            pair.point().slug(),
                            instruments.band(pair.instrument(), pair.x()),
                            Optional.of(session.firstSession()));
            cells.add(key(session, measure), new Item.Pair(pair.x(), pair.y()), 1);
        }
    }

    private Measure measure(String instrument, String timePoint, long baseline) {
        return new Measure(
                instrument, timePoint, instruments.band(instrument, baseline), Optional.empty());
    }

    private static CellKey key(CourseOutcome course, Kind kind) {
        return key(course.first(), course.combined(), course.cohort(), course.strata(), kind);
    }

    private static CellKey key(SessionOutcome session, Kind kind) {
        return key(session.session(), session.combined(), session.month(), session.strata(), kind);
    }

    /// Credited to the session: the course's first, or the session itself.
    private static CellKey key(
            Session credited, boolean combined, String month, Strata strata, Kind kind) {
        return new CellKey(
                credited.id().network(),
                credited.id().clinic(),
                credited.condition(),
                credited.modality(),
                credited.technique(),
                combined,
                month,
                strata,
                kind);
    }
}
