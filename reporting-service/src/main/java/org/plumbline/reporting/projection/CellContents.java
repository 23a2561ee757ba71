package org.plumbline.reporting.projection;

import java.util.List;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.SessionCounts;
import org.plumbline.reporting.projection.CellKey.Kind;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;

/// Takes what a cell holds out of its record. The order of lists of counts means nothing, except
/// that of pairs, of which there are many; negative and repeated counts are no content.
final class CellContents {

    private CellContents() {}

    /// The content of a cell of a kind.
    ///
    /// @throws InvalidCellException if it is not one
    static Content of(Kind kind, Cell cell) {
        if (cell.getMeasure().isPresent() != (kind == Kind.MEASURE)
                || cell.getCourse().isPresent() != (kind == Kind.COURSE)
                || cell.getSession().isPresent() != (kind == Kind.SESSION)) {
            throw new InvalidCellException("not exactly what its kind says is present");
        }
        try {
            return switch (kind) {
                case MEASURE -> measure(cell.getMeasure().orElseThrow());
                case COURSE -> courses(cell.getCourse().orElseThrow());
                case SESSION -> sessions(cell.getSession().orElseThrow());
            };
        } catch (IllegalArgumentException invalid) {
            throw new InvalidCellException(
                    "its counts are no cell's: " + invalid.getMessage(), invalid);
        }
    }

    private static Content measure(MeasureCounts counts) {
        List<PairCount> pairs = counts.getPairs();
        long[] flat = new long[3 * pairs.size()];
        int at = 0;
        for (PairCount pair : pairs) {
            flat[at++] = pair.getX();
            flat[at++] = pair.getY();
            flat[at++] = pair.getCount();
        }
        return new Content.Measure(Pairs.of(flat), counts.getUnderTreatment());
    }

    private static Content courses(CourseCounts counts) {
        return new Content.Courses(
                counts.getCourses(),
                counts.getBaselined(),
                counts.getRetreated(),
                counts.getLengths().stream()
                        .map(one -> new Length(one.getSessions(), one.getCount()))
                        .toList(),
                counts.getResponses().stream()
                        .map(one ->
                                new Response(
                                        one.getInstrument(),
                                        one.getThreshold(),
                                        one.getSessions(),
                                        one.getResponded(),
                                        one.getCensored()))
                        .toList());
    }

    private static Content sessions(SessionCounts counts) {
        return new Content.Sessions(
                counts.getSessions(),
                counts.getAdverseEvents().stream()
                        .map(one ->
                                new AdverseEvent(one.getCode(), one.getSeverity(), one.getCount()))
                        .toList(),
                counts.getDurability().stream()
                        .map(one ->
                                new Durability(
                                        one.getInstrument(),
                                        one.getDay(),
                                        one.getEnded(),
                                        one.getCensored()))
                        .toList());
    }
}
