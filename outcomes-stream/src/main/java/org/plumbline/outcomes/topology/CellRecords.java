package org.plumbline.outcomes.topology;

import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.SessionCounts;
import org.plumbline.outcomes.cell.CellKey;
import org.plumbline.outcomes.cell.CellKey.Courses;
import org.plumbline.outcomes.cell.CellKey.Measure;
import org.plumbline.outcomes.cell.CellKey.Sessions;
import org.plumbline.outcomes.cell.Counts;

/// Cells and differences of cells as records of the event language.
final class CellRecords {
    private CellRecords() {}

    /// A difference: epoch and sequence 0, counts of either sign.
    static Cell difference(CellKey key, Counts counts) {
        return new Cell(
                0L,
                0L,
                kind(key),
                key.network(),
                key.clinic(),
                key.condition(),
                key.modality(),
                key.technique(),
                key.combined(),
                key.month(),
                key.strata().ageBand(),
                key.strata().sex(),
                key.strata().symptomDuration(),
                key.kind() instanceof Measure measure ? measure(measure, counts) : null,
                key.kind() instanceof Courses ? CourseItems.record(counts) : null,
                key.kind() instanceof Sessions ? SessionItems.record(counts) : null);
    }

    /// The keys of one cell with other counts under another number.
    static Cell cell(Cell keys, long epoch, long sequence, Counts counts) {
        return new Cell(
                epoch,
                sequence,
                keys.getKind(),
                keys.getNetwork(),
                keys.getClinic(),
                keys.getCondition(),
                keys.getModality(),
                keys.getTechnique(),
                keys.getCombined(),
                keys.getMonth(),
                keys.getAgeBand(),
                keys.getSex(),
                keys.getSymptomDuration(),
                keys.getMeasure().map(each -> measure(keyOf(each), counts)).orElse(null),
                keys.getCourse().map(each -> CourseItems.record(counts)).orElse(null),
                keys.getSession().map(each -> SessionItems.record(counts)).orElse(null));
    }

    static Counts counts(Cell cell) {
        var counts = new Counts();
        cell.getMeasure().ifPresent(measure -> PairItems.read(measure, counts));
        cell.getCourse().ifPresent((CourseCounts course) -> CourseItems.read(course, counts));
        cell.getSession().ifPresent((SessionCounts session) -> SessionItems.read(session, counts));
        return counts;
    }

    private static String kind(CellKey key) {
        return switch (key.kind()) {
            case Measure measure -> "measure";
            case Courses courses -> "course";
            case Sessions sessions -> "session";
        };
    }

    private static Measure keyOf(MeasureCounts measure) {
        return new Measure(
                measure.getInstrument(),
                measure.getTimePoint(),
                measure.getBaselineBand(),
                measure.getFirstSession());
    }

    private static MeasureCounts measure(Measure key, Counts counts) {
        return new MeasureCounts(
                key.instrument(),
                key.timePoint(),
                key.baselineBand(),
                key.firstSession().orElse(null),
                PairItems.pairs(counts),
                PairItems.underTreatment(counts));
    }
}
