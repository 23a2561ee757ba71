package org.plumbline.benchmark.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.plumbline.schemas.Topics;

/// What the relay has published.
final class ClinicTopics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    ClinicTopics(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "isolation.level",
                                "read_uncommitted",
                                "auto.offset.reset",
                                "none"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        partitions =
                Stream.of(Topics.SESSIONS, Topics.SCORES)
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList();
        consumer.assign(partitions);
    }

    /// Where the next records will stand.
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /// All records from there on.
    ///
    /// @param count how many there are
    List<ConsumerRecord<String, byte[]>> since(Map<TopicPartition, Long> begin, int count) {
        begin.forEach(consumer::seek);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(count);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (records.size() < count) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        "%d records were published of %d".formatted(records.size(), count));
            }
            consumer.poll(POLL).forEach(records::add);
        }
        if (records.size() > count) {
            throw new IllegalStateException(
                    "%d records were published for %d".formatted(records.size(), count));
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
