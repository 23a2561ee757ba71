package org.plumbline.reporting.projection;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.events.Cell;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.TestCells;

/// Tells when all that was written before is in the tables.
final class Marks {
    /// So many that no partition is without one.
    private static final int CELLS = 40;

    private Marks() {}

    static void awaitApplied(CellsWriter writer, Cells cells) {
        TestCells marks = TestCells.ofNewNetwork();
        writer.commit(
                IntStream.range(0, CELLS)
                        .mapToObj(number -> marks.measure("mark-" + number, 1, 1, 1, 1, 1))
                        .toArray(Cell[]::new));
        MeasureQuery question =
                new MeasureQuery(
                        marks.network(),
                        Set.of("migraine"),
                        "nrs-pain",
                        "month-3",
                        CellFilters.NONE);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> cells.measures(question).size() == CELLS);
    }
}
