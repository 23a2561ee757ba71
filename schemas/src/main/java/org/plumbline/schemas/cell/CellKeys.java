package org.plumbline.schemas.cell;

import org.plumbline.events.Cell;
import org.plumbline.events.MeasureCounts;

/// The text that identifies a cell: its keys, in this order, joined by a slash, which no slug,
/// month or band contains.
///
/// | kind | key |
/// |---|---|
/// | course | `course/network/clinic/condition/modality/technique/(combined or single)/month/ageBand/sex/symptomDuration` |
/// | session | `session/` … as above |
/// | measure | `measure/` … as above … `/instrument/timePoint/baselineBand/(first, later or -)` |
public final class CellKeys {

    private CellKeys() {}

    public static String of(Cell cell) {
        String common =
                String.join(
                        "/",
                        cell.getKind(),
                        cell.getNetwork(),
                        cell.getClinic(),
                        cell.getCondition(),
                        cell.getModality(),
                        cell.getTechnique(),
                        cell.getCombined() ? "combined" : "single",
                        cell.getMonth(),
                        cell.getAgeBand(),
                        cell.getSex(),
                        cell.getSymptomDuration());
        return cell.getMeasure().map(measure -> common + '/' + of(measure)).orElse(common);
    }

    private static String of(MeasureCounts measure) {
        return String.join(
                "/",
                measure.getInstrument(),
                measure.getTimePoint(),
                measure.getBaselineBand(),
                measure.getFirstSession().map(first -> first ? "first" : "later").orElse("-"));
    }
}
