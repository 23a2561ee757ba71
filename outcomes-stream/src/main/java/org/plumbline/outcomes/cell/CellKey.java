package org.plumbline.outcomes.cell;

import java.util.Optional;
import org.plumbline.outcomes.course.Strata;

/// The keys whose combination is a cell.
///
/// @param clinic of the course's first session; in session cells and at minute points the session's
///   own, as are modality and technique
/// @param combined whether the course uses more than one modality, which serves both lenses
/// @param month YYYY-MM in UTC: of day 0; in session cells and at minute points of the session
/// @param kind what the cell counts, with the keys that only measures have
public record CellKey(
        String network,
        String clinic,
        String condition,
        String modality,
        String technique,
        boolean combined,
        String month,
        Strata strata,
        Kind kind) {

    /// What a cell counts.
    public sealed interface Kind {
        Kind COURSES = new Courses();
        Kind SESSIONS = new Sessions();
    }

    public record Courses() implements Kind {}

    public record Sessions() implements Kind {}

    /// Pairs, with the keys that only measure cells have.
    ///
    /// @param baselineBand severity band of the pair's x
    /// @param firstSession at minute points whether the session is its course's first, else empty
    public record Measure(
            String instrument,
            String timePoint,
            String baselineBand,
            Optional<Boolean> firstSession)
            implements Kind {}
}
