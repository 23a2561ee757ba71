package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KafkaProcessIT {

    @TempDir private Path directory;

    @Test
    void recordsSurviveAStopAndAKill() throws Exception {
        KafkaProcess first = KafkaProcess.start(KafkaProcess.Settings.in(directory));
        createTopic(first);
        send(first, "before the stop");
        first.stop();
        KafkaProcess second =
                KafkaProcess.start(KafkaProcess.Settings.in(directory).withPort(first.port()));
        send(second, "before the kill");
        second.kill();
        assertThat(second.isReady()).isFalse();
        KafkaProcess third = KafkaProcess.start(KafkaProcess.Settings.in(directory));
        try {
            assertThat(read(third)).containsExactly("before the stop", "before the kill");
        } finally {
            third.kill();
        }
    }

    @Test
    void aBrokerThatRunsIsTakenOver() {
        KafkaProcess first =
                KafkaProcess.start(
                        KafkaProcess.Settings.in(directory).withHeapMegabytes(256).asDetached());
        try {
            KafkaProcess again = KafkaProcess.start(KafkaProcess.Settings.in(directory));
            assertThat(again.pid()).isEqualTo(first.pid());
            assertThat(again.bootstrapServers()).isEqualTo(first.bootstrapServers());
        } finally {
            first.kill();
        }
        assertThat(KafkaProcess.find(directory)).isEqualTo(Optional.empty());
    }

    @Test
    void transactionsAndGroupsWorkOnASingleBroker() throws Exception {
        KafkaProcess broker = KafkaProcess.start(KafkaProcess.Settings.in(directory));
        try (KafkaProducer<String, String> producer =
                producer(broker, Map.of("transactional.id", "t"))) {
            createTopic(broker);
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("t", "k", "committed")).get();
            producer.commitTransaction();
            assertThat(read(broker)).containsExactly("committed");
        } finally {
            broker.kill();
        }
    }

    @Test
    void aBrokerThatCannotStartSaysWhy(@TempDir Path noJars) {
        assertThatThrownBy(() ->
                        KafkaProcess.start(
                                KafkaProcess.Settings.in(directory)
                                        .withPort(1)
                                        .withLibraries(noJars)))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("kafka.tools.StorageTool");
    }

    private static void createTopic(KafkaProcess broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic("t", 1, (short) 1))).all().get();
        }
    }

    private static void send(KafkaProcess broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer(broker, Map.of())) {
            producer.send(new ProducerRecord<>("t", "k", value)).get();
        }
    }

    private static KafkaProducer<String, String> producer(
            KafkaProcess broker, Map<String, Object> more) {
        Map<String, Object> configuration = new HashMap<>(more);
        configuration.put("bootstrap.servers", broker.bootstrapServers());
        configuration.put("compression.type", "zstd");
        return new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer());
    }

    private static List<String> read(KafkaProcess broker) {
        TopicPartition partition = new TopicPartition("t", 0);
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "group.id",
                                "g",
                                "isolation.level",
                                "read_committed",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of("t"));
            while (values.isEmpty() || lag(consumer, partition) > 0) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static long lag(KafkaConsumer<String, String> consumer, TopicPartition partition) {
        long end =
                consumer.endOffsets(Set.of(partition)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return end - consumer.position(partition);
    }
}
