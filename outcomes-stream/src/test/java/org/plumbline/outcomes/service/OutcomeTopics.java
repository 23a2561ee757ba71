package org.plumbline.outcomes.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.plumbline.events.Cell;
import org.plumbline.outcomes.topology.CellTexts;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Reads what the stream has committed, from the beginning on.
final class OutcomeTopics implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AvroSerde<Cell> serde;
    private final Map<String, Map<String, Long>> cells = new TreeMap<>();
    private final Map<String, Long> sequences = new TreeMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> deadLetters = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    OutcomeTopics(String bootstrapServers, SchemaRegistry registry) {
        serde = AvroSerde.of(Cell.class, registry);
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        for (String topic : List.of(Topics.CELLS, Topics.DEAD_LETTERS)) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    Map<String, Map<String, Long>> cells() {
        poll();
        return cells;
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        poll();
        return deadLetters;
    }

    /// Updates whose sequence did not follow on the one before.
    List<String> gaps() {
        return gaps;
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private void poll() {
        for (var records = consumer.poll(Duration.ofMillis(200));
                !records.isEmpty();
                records = consumer.poll(Duration.ofMillis(200))) {
            records.records(Topics.DEAD_LETTERS).forEach(deadLetters::add);
            records.records(Topics.CELLS).forEach(this::update);
        }
    }

    private void update(ConsumerRecord<byte[], byte[]> record) {
        String key = text(record.key());
        long sequence = Long.parseLong(header(record, "sequence"));
        Long before = sequences.put(key, sequence);
        if (sequence != (before == null ? 0 : before) + 1) {
            gaps.add(key + " " + before + " " + sequence);
        }
        Cell cell = serde.deserializer().deserialize(Topics.CELLS, record.value());
        if (cell == null) {
            cells.remove(key);
        } else {
            cells.put(key, CellTexts.items(cell));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
