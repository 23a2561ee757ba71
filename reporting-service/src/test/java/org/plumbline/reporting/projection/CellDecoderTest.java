package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CellUpdate.Stamp;
import org.plumbline.reporting.support.TestCells;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.cell.CellKeys;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Null values, headers and keys; values are read from a real registry in the integration tests.
class CellDecoderTest {
    private static final Cell CELL = TestCells.ofNewNetwork().measure("harbour", 1, 1, 7, 3, 1);

    private final CellDecoder decoder =
            new CellDecoder(SchemaRegistry.at(URI.create("http://localhost:1")));

    @Test
    void a_null_value_empties_the_cell_of_its_key() {
        CellUpdate update =
                decoder.decode(
                        entry(CellKeys.of(CELL), Map.of("epoch", "2", "sequence", "9"), null));

        assertThat(update.stamp()).isEqualTo(new Stamp(2, 9));
        assertThat(update.content()).isEqualTo(new Content.Empty());
    }

    @Test
    void headers_that_are_missing_or_no_numbers_or_below_one_are_refused() {
        refused(entry(CellKeys.of(CELL), Map.of("epoch", "1"), null));
        refused(entry(CellKeys.of(CELL), Map.of("epoch", "one", "sequence", "1"), null));
        refused(entry(CellKeys.of(CELL), Map.of("epoch", "0", "sequence", "1"), null));
    }

    @Test
    void a_record_without_a_key_or_with_a_value_that_is_no_avro_is_refused() {
        refused(entry(null, Map.of("epoch", "1", "sequence", "1"), null));
        refused(entry(CellKeys.of(CELL), Map.of("epoch", "1", "sequence", "1"), new byte[] {9, 9}));
    }

    private void refused(ConsumerRecord<byte[], byte[]> entry) {
        assertThatExceptionOfType(InvalidCellException.class)
                .isThrownBy(() -> decoder.decode(entry));
    }

    @SuppressWarnings("NullAway") // records may have neither key nor value
    private static ConsumerRecord<byte[], byte[]> entry(
            @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
        var entry =
                new ConsumerRecord<>(
                        Topics.CELLS,
                        0,
                        0,
                        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                        value);
        headers.forEach(
                (name, text) -> entry.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return entry;
    }
}
