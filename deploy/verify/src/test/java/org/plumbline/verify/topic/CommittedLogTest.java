package org.plumbline.verify.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CommittedLogTest {

    private static final TopicPartition ZERO = new TopicPartition("t", 0);
    private static final TopicPartition ONE = new TopicPartition("t", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final CommittedLog log = new CommittedLog(consumer, Duration.ofSeconds(5));
    private final List<String> met = new ArrayList<>();

    CommittedLogTest() {
        consumer.updateBeginningOffsets(Map.of(ZERO, 2L, ONE, 0L));
    }

    /// Records can be added to what is assigned only, so they come with the poll that meets them.
    private void records(TopicPartition partition, long from, long to) {
        consumer.schedulePollTask(() -> {
            for (long offset = from; offset < to; offset++) {
                consumer.addRecord(
                        new ConsumerRecord<>(
                                partition.topic(),
                                partition.partition(),
                                offset,
                                new byte[0],
                                new byte[0]));
            }
        });
    }

    private void read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        met.clear();
        log.read(from, to, one -> met.add(one.partition() + ":" + one.offset()));
    }

    @Test
    void aStretchIsReadFromItsBeginningToBeforeItsEnd() {
        records(ZERO, 2, 6);
        read(Map.of(), Map.of(ZERO, 5L));
        assertThat(met).containsExactly("0:2", "0:3", "0:4");
    }

    @Test
    void aPartitionThatWasReadToItsEndIsReadOnFromThere() {
        records(ZERO, 2, 4);
        read(Map.of(), Map.of(ZERO, 4L));
        records(ZERO, 4, 6);
        read(Map.of(ZERO, 4L), Map.of(ZERO, 6L));
        assertThat(met).containsExactly("0:4", "0:5");
    }

    @Test
    void whatIsReadAlreadyIsNotWaitedFor() {
        read(Map.of(ZERO, 4L, ONE, 1L), Map.of(ZERO, 4L, ONE, 0L));
        assertThat(met).isEmpty();
    }

    @Test
    void aRecordInBetweenIsSeenAndOneBehindIsNone() {
        records(ONE, 3, 4);
        assertThat(log.hasRecord(Map.of(ONE, 2L), Map.of(ONE, 5L))).isTrue();
        assertThat(log.hasRecord(Map.of(ONE, 5L), Map.of(ONE, 5L))).isFalse();
    }
}
