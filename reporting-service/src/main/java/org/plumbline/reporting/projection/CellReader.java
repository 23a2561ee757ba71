package org.plumbline.reporting.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/// Reads the cells topic from where the tables are.
final class CellReader implements AutoCloseable {
    /// Two polls make a batch: what a transaction of the writer ends with is mostly in the second.
    static final int POLL_RECORDS = 250;

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final CellDecoder decoder;
    private final List<TopicPartition> partitions;
    private final Map<Integer, Long> applied;

    CellReader(
            Consumer<byte[], byte[]> consumer,
            CellDecoder decoder,
            TopicIdentity topic,
            Map<Integer, Long> offsets) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.applied = new HashMap<>(offsets);
        partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number))
                        .toList();
        consumer.assign(partitions);
        partitions.forEach(this::seek);
    }

    private void seek(TopicPartition partition) {
        Long offset = applied.get(partition.partition());
        if (offset == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    /// The next records, empty if there are none for now.
    ///
    /// @throws InvalidCellException if one of them cannot be a cell
    Batch next() {
        Batch batch = new Batch();
        try {
            if (add(consumer.poll(PATIENCE), batch) > 0) {
                add(consumer.poll(Duration.ZERO), batch);
            }
        } catch (OffsetOutOfRangeException gone) {
            gone.partitions().forEach(partition -> applied.remove(partition.partition()));
            consumer.seekToBeginning(gone.partitions());
        }
        markPositions(batch);
        return batch;
    }

    private int add(ConsumerRecords<byte[], byte[]> records, Batch batch) {
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            try {
                batch.add(decoder.decode(entry));
            } catch (InvalidCellException invalid) {
                throw new InvalidCellException(
                        "partition %d, offset %d: %s"
                                .formatted(entry.partition(), entry.offset(), invalid.getMessage()),
                        invalid);
            }
        }
        return records.count();
    }

    /// Positions move over transaction markers too, so they reach the topic's ends.
    private void markPositions(Batch batch) {
        for (TopicPartition partition : partitions) {
            long position = consumer.position(partition);
            Long before = applied.get(partition.partition());
            if (before == null || before != position) {
                batch.readUpTo(partition.partition(), position);
            }
        }
    }

    /// The batch is in the tables.
    void applied(Batch batch) {
        applied.putAll(batch.offsets());
    }

    /// Up to where the tables are, by partition.
    Map<Integer, Long> applied() {
        return applied;
    }

    /// Records known to lie ahead.
    long lag() {
        return partitions.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
