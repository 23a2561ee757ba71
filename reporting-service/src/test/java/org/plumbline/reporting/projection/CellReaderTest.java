package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;

class CellReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.CELLS, 0);
    private static final TopicIdentity TOPIC = new TopicIdentity(Topics.CELLS, "id", 1);
    private static final Place READ = new Place(900, Optional.of(3));

    private final Truncated consumer = new Truncated();

    private CellReader reader() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        return new CellReader(
                consumer,
                new CellDecoder(SchemaRegistry.at(URI.create("http://localhost:1"))),
                TOPIC,
                Map.of(0, READ));
    }

    @Test
    void a_partition_is_gone_to_with_the_leader_of_what_was_read_last() {
        try (CellReader reader = reader()) {
            assertThat(reader.applied()).containsEntry(0, READ);
            assertThat(consumer.sought)
                    .isEqualTo(new OffsetAndMetadata(READ.offset(), READ.leaderEpoch(), ""));
        }
    }

    @Test
    void a_partition_found_cut_back_at_a_poll_is_read_from_its_beginning() {
        try (CellReader reader = reader()) {
            consumer.setPollException(truncated());
            isReadAnew(reader);
        }
    }

    @Test
    void a_partition_found_cut_back_when_asked_for_its_position_is_read_from_its_beginning() {
        try (CellReader reader = reader()) {
            consumer.positionFails = truncated();
            isReadAnew(reader);
        }
    }

    private static void isReadAnew(CellReader reader) {
        assertThat(reader.next().places()).isEmpty();
        assertThat(reader.next().places()).isEqualTo(Map.of(0, new Place(0, Optional.empty())));
    }

    private static LogTruncationException truncated() {
        return new LogTruncationException(
                "cut back", Map.of(PARTITION, 900L), Map.of(PARTITION, new OffsetAndMetadata(7)));
    }

    /// Fails once where it is told to.
    private static final class Truncated extends MockConsumer<byte[], byte[]> {
        private @Nullable LogTruncationException positionFails;
        private @Nullable OffsetAndMetadata sought;

        Truncated() {
            super(AutoOffsetResetStrategy.NONE.name());
        }

        @Override
        public synchronized void seek(TopicPartition partition, OffsetAndMetadata offset) {
            sought = offset;
            super.seek(partition, offset);
        }

        @Override
        public synchronized long position(TopicPartition partition) {
            LogTruncationException failure = positionFails;
            if (failure != null) {
                positionFails = null;
                throw failure;
            }
            return super.position(partition);
        }
    }
}
