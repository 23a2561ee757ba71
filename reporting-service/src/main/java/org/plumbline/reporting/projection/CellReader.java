package org.plumbline.reporting.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the cells topic from where the tables are.
final class CellReader implements AutoCloseable {
    /// Two polls make a batch: what a transaction of the writer ends with is mostly in the second.
    static final int POLL_RECORDS = 250;

    private static final Logger log = LoggerFactory.getLogger(CellReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final CellDecoder decoder;
    private final List<TopicPartition> partitions;
    private final Map<Integer, Place> applied;
    private final Map<Integer, Optional<Integer>> leaders = new HashMap<>();

    CellReader(
            Consumer<byte[], byte[]> consumer,
            CellDecoder decoder,
            TopicIdentity topic,
            Map<Integer, Place> places) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.applied = new HashMap<>(places);
        partitions =
                IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.name(), number))
                        .toList();
        consumer.assign(partitions);
        partitions.forEach(this::seek);
    }

    private void seek(TopicPartition partition) {
        Place place = applied.get(partition.partition());
        if (place == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            leaders.put(partition.partition(), place.leaderEpoch());
            consumer.seek(
                    partition, new OffsetAndMetadata(place.offset(), place.leaderEpoch(), ""));
        }
    }

    /// The next records, empty if there are none for now. A partition that does not hold any more
    /// what was read from it, because it was cut off at either end, is read from its beginning.
    ///
    /// @throws InvalidCellException if one of them cannot be a cell
    Batch next() {
        Batch batch = new Batch();
        try {
            if (add(consumer.poll(PATIENCE), batch) > 0) {
                add(consumer.poll(Duration.ZERO), batch);
            }
            markPositions(batch);
        } catch (OffsetOutOfRangeException gone) {
            // asking for a position tells it too; what is not marked now is with the next batch
            gone.partitions().forEach(this::forget);
            consumer.seekToBeginning(gone.partitions());
        }
        return batch;
    }

    private void forget(TopicPartition partition) {
        log.warn("{} does not hold any more what was read from it, and is read anew", partition);
        applied.remove(partition.partition());
        leaders.remove(partition.partition());
    }

    private int add(ConsumerRecords<byte[], byte[]> records, Batch batch) {
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            try {
                batch.add(decoder.decode(entry));
                leaders.put(entry.partition(), entry.leaderEpoch());
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
            Place before = applied.get(partition.partition());
            if (before == null || before.offset() != position) {
                batch.readUpTo(
                        partition.partition(),
                        new Place(
                                position,
                                leaders.getOrDefault(partition.partition(), Optional.empty())));
            }
        }
    }

    /// The batch is in the tables.
    void applied(Batch batch) {
        applied.putAll(batch.places());
    }

    /// Up to where the tables are, by partition.
    Map<Integer, Place> applied() {
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
