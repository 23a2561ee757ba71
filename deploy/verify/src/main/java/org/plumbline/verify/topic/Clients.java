package org.plumbline.verify.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// How Kafka is reached: as a reader of committed records that belongs to no group.
public record Clients(String bootstrapServers) {

    private static final int ANSWER_MILLIS = 20_000;
    private static final int REQUEST_MILLIS = 10_000;

    Consumer<byte[], byte[]> reader() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", "verify");
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", 2_000);
        settings.put("max.partition.fetch.bytes", 1024 * 1024);
        settings.put("fetch.max.bytes", 8 * 1024 * 1024);
        settings.put("request.timeout.ms", REQUEST_MILLIS);
        settings.put("default.api.timeout.ms", ANSWER_MILLIS);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Up to where a group has committed; nothing for partitions that it has not come to.
    public Map<TopicPartition, Long> committed(String group) {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "client.id",
                                "verify",
                                "request.timeout.ms",
                                REQUEST_MILLIS,
                                "default.api.timeout.ms",
                                ANSWER_MILLIS))) {
            Map<TopicPartition, @Nullable OffsetAndMetadata> answer =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            Map<TopicPartition, Long> offsets = new HashMap<>();
            answer.forEach((partition, offset) -> {
                if (offset != null) {
                    offsets.put(partition, offset.offset());
                }
            });
            return offsets;
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failed) {
            throw new KafkaException("The group " + group + " cannot be asked", failed.getCause());
        }
    }
}
