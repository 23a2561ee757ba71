package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.reporting.projection.CellKey.Kind;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CellUpdate.Stamp;
import org.plumbline.reporting.support.TestCells;
import org.plumbline.schemas.cell.CellKeys;

class BatchTest {
    private static final TestCells MADE = TestCells.ofNewNetwork();

    private final Batch batch = new Batch();

    @Test
    void of_several_updates_of_a_cell_only_the_newest_of_each_epoch_is_written() {
        batch.add(update("harbour", 1, 2));
        batch.add(update("harbour", 2, 1));
        batch.add(update("harbour", 1, 3));

        assertThat(batch.ofKind(Kind.MEASURE, 1))
                .extracting(CellUpdate::stamp)
                .containsExactly(new Stamp(1, 3), new Stamp(2, 1));
        assertThat(batch.records()).isEqualTo(3);
        assertThat(batch.cells()).isEqualTo(2);
        assertThat(batch.newestEpoch()).isEqualTo(2);
    }

    @Test
    void updates_of_epochs_before_the_one_served_are_not_written() {
        batch.add(update("harbour", 1, 2));
        batch.add(update("harbour", 2, 1));
        batch.add(update("harbour", 3, 1));

        assertThat(batch.ofKind(Kind.MEASURE, 2))
                .extracting(CellUpdate::stamp)
                .containsExactly(new Stamp(2, 1), new Stamp(3, 1));
    }

    @Test
    void updates_are_written_in_the_order_of_their_keys() {
        batch.add(update("hill", 1, 1));
        batch.add(update("harbour", 1, 1));

        assertThat(batch.ofKind(Kind.MEASURE, 1))
                .extracting(update -> update.key().strata().clinic())
                .containsExactly("harbour", "hill");
    }

    @Test
    void updates_of_each_kind_are_apart() {
        CellUpdate measure = update("harbour", 1, 1);
        CellUpdate course = update(MADE.courses("harbour", 1, 1, 3));
        CellUpdate session = update(MADE.sessions("harbour", 1, 1, 5));
        batch.add(session);
        batch.add(course);
        batch.add(measure);

        assertThat(batch.ofKind(Kind.MEASURE, 1)).containsExactly(measure);
        assertThat(batch.ofKind(Kind.COURSE, 1)).containsExactly(course);
        assertThat(batch.ofKind(Kind.SESSION, 1)).containsExactly(session);
        assertThat(batch.cells()).isEqualTo(3);
    }

    @Test
    void a_batch_of_offsets_alone_is_not_empty() {
        assertThat(batch.isEmpty()).isTrue();

        Place place = new Place(17, Optional.of(4));
        batch.readUpTo(2, place);

        assertThat(batch.isEmpty()).isFalse();
        assertThat(batch.places()).isEqualTo(Map.of(2, place));
    }

    private static CellUpdate update(String clinic, long epoch, long sequence) {
        return update(MADE.measure(clinic, epoch, sequence, 7, 3, 1));
    }

    private static CellUpdate update(Cell cell) {
        return new CellUpdate(
                CellKey.parse(CellKeys.of(cell)),
                new Stamp(cell.getEpoch(), cell.getSequence()),
                new Content.Empty());
    }
}
