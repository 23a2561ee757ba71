package org.plumbline.faults.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.events.Cell;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Follows the cells as a reader of committed records, and watches their numbers.
final class CellReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final AvroSerde<Cell> serde;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long updates;
    private long misnumbered;

    CellReader(String bootstrap, SchemaRegistry registry) {
        serde = AvroSerde.of(Cell.class, registry);
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        partitions =
                consumer.partitionsFor(Topics.CELLS).stream()
                        .map(info -> new TopicPartition(Topics.CELLS, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads on to what is committed now.
    void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::update);
        }
    }

    private void update(ConsumerRecord<String, byte[]> update) {
        updates++;
        long sequence = header(update, "sequence");
        Long before = sequences.put(update.key(), sequence);
        boolean follows = sequence == (before == null ? 1 : before + 1);
        misnumbered += follows && header(update, "epoch") == 1 ? 0 : 1;
        if (update.value() == null) {
            cells.remove(update.key());
        } else {
            Cell cell = serde.deserializer().deserialize(Topics.CELLS, update.value());
            misnumbered += cell.getSequence() == sequence ? 0 : 1;
            cells.put(update.key(), cell);
        }
    }

    private static long header(ConsumerRecord<String, byte[]> record, String name) {
        byte[] value = record.headers().lastHeader(name).value();
        return Long.parseLong(new String(value, StandardCharsets.UTF_8));
    }

    SortedMap<String, Integers> cells() {
        return CellText.of(new ArrayList<>(cells.values()));
    }

    long updates() {
        return updates;
    }

    /// Updates whose number was not the next one of their cell in epoch 1.
    long misnumbered() {
        return misnumbered;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
