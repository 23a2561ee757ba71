package org.plumbline.faults.counting;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The input and output of one experiment.
///
/// @param application whose names and group they are
record CountingTopics(String bootstrap, String application) {

    private static final int PARTITIONS = 2;
    private static final Duration POLL = Duration.ofMillis(500);

    String input() {
        return application + "-input";
    }

    String output() {
        return application + "-output";
    }

    /// @return how many records each key was given
    Map<String, Long> fill(int records, int keys, long seed) {
        create();
        Map<String, Long> expected = new HashMap<>();
        AtomicInteger acknowledged = new AtomicInteger();
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 20);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < records; i++) {
                String key = "key-" + random.nextInt(keys);
                expected.merge(key, 1L, Long::sum);
                var _ =
                        producer.send(
                                new ProducerRecord<>(input(), key, new byte[8]),
                                (at, failed) -> {
                                    if (failed == null) {
                                        acknowledged.incrementAndGet();
                                    }
                                });
            }
            producer.flush();
        }
        if (acknowledged.get() != records) {
            throw new IllegalStateException("Kafka did not take the whole input");
        }
        return expected;
    }

    private void create() {
        try (Admin admin = admin()) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(input(), PARTITIONS, (short) 1),
                                    new NewTopic(output(), PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// How much of the input the application has committed.
    long committed() {
        try (Admin admin = admin()) {
            return admin
                    .listConsumerGroupOffsets(application)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(offset -> offset.getKey().topic().equals(input()))
                    .mapToLong(offset -> offset.getValue().offset())
                    .sum();
        } catch (ExecutionException none) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The last committed count of each key.
    Map<String, Long> counts() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        10_000);
        List<TopicPartition> partitions =
                List.of(new TopicPartition(output(), 0), new TopicPartition(output(), 1));
        Map<String, Long> counts = new HashMap<>();
        try (KafkaConsumer<String, Long> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new LongDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(count -> counts.put(count.key(), count.value()));
            }
        }
        return counts;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }
}
