package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

        assertThat(batch.measures(1))
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

        assertThat(batch.measures(2))
                .extracting(CellUpdate::stamp)
                .containsExactly(new Stamp(2, 1), new Stamp(3, 1));
    }

    @Test
    void updates_are_written_in_the_order_of_their_keys() {
        batch.add(update("hill", 1, 1));
        batch.add(update("harbour", 1, 1));

        assertThat(batch.measures(1))
                .extracting(update -> update.key().strata().clinic())
                .containsExactly("harbour", "hill");
        assertThat(batch.courses(1)).isEmpty();
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
        return new CellUpdate(
                CellKey.parse(CellKeys.of(MADE.measure(clinic, 1, 1, 7, 3, 1))),
                new Stamp(epoch, sequence),
                new Content.Empty());
    }
}
