package org.plumbline.outcomes.cell;

import java.util.Optional;
import org.plumbline.outcomes.course.Strata;

/// The keys whose combination is a cell.
///
/// @param clinic of the course's first session; at minute points the session's own, as are modality
///   and technique
/// @param combined whether the course uses more than one modality, which serves both lenses
/// @param month YYYY-MM in UTC: of day 0; at minute points of the session
/// @param measure present for a measure cell, absent for a course cell
public record CellKey(
        String network,
        String clinic,
        String condition,
        String modality,
        String technique,
        boolean combined,
        String month,
        Strata strata,
        Optional<MeasureKey> measure) {

    /// The keys that only measure cells have.
    ///
    /// @param baselineBand severity band of the pair's x
    /// @param firstSession at minute points whether the session is its course's first, else empty
    public record MeasureKey(
            String instrument,
            String timePoint,
            String baselineBand,
            Optional<Boolean> firstSession) {}
}
