package org.plumbline.faults.stream;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Writes to the clinic topics as the relay does: keyed by fact, placed by patient.
final class ClinicTopics implements AutoCloseable {

    private final int partitions;
    private final AvroSerde<TreatmentSession> sessions;
    private final AvroSerde<Score> scores;
    private final AvroSerde<Cell> cells;
    private final KafkaProducer<byte[], byte[]> producer;

    /// Creates the stream's topics.
    ClinicTopics(String bootstrap, SchemaRegistry registry, int partitions) {
        this.partitions = partitions;
        this.sessions = AvroSerde.of(TreatmentSession.class, registry);
        this.scores = AvroSerde.of(Score.class, registry);
        this.cells = AvroSerde.of(Cell.class, registry);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Topics.ensure(
                    admin,
                    List.of(
                            Topics.sessions().withPartitions(partitions),
                            Topics.scores().withPartitions(partitions),
                            Topics.cells().withPartitions(partitions),
                            Topics.deadLetters()));
        }
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "acks",
                                "all",
                                "linger.ms",
                                20,
                                "max.request.size",
                                2 << 20),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /// As somebody might have made them: a compacted topic takes no record without a key.
    static void letKeysBeAbsent(String bootstrap) {
        var policy = new ConfigEntry("cleanup.policy", "delete");
        var change = List.of(new AlterConfigOp(policy, AlterConfigOp.OpType.SET));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.TOPIC, Topics.SESSIONS),
                                    change,
                                    new ConfigResource(ConfigResource.Type.TOPIC, Topics.SCORES),
                                    change))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Returns when Kafka has them all.
    void publish(Collection<?> facts) {
        publishRecords(facts.stream().map(this::record).toList());
    }

    /// Returns when Kafka has them all.
    void publishRecords(Collection<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        producer.flush();
        sent.forEach(ClinicTopics::place);
    }

    /// The record as the relay would send it.
    ProducerRecord<byte[], byte[]> record(Object fact) {
        return switch (fact) {
            case TreatmentSession s ->
                    record(
                            Topics.SESSIONS,
                            s.getPatientKey(),
                            Topics.factKey(s.getPatientKey(), s.getClinic(), s.getSessionId()),
                            sessions.serializer().serialize(Topics.SESSIONS, s));
            case Score s ->
                    record(
                            Topics.SCORES,
                            s.getPatientKey(),
                            Topics.factKey(s.getPatientKey(), s.getClinic(), s.getScoreId()),
                            scores.serializer().serialize(Topics.SCORES, s));
            default -> throw new IllegalArgumentException(fact.getClass().getName());
        };
    }

    /// A cell as the stream writes it: a record of a known schema that is no fact's.
    byte[] cell() {
        var course = new CourseCounts(1L, Map.of(), Map.of(), List.of(), List.of());
        var cell =
                new Cell(
                        1L,
                        1L,
                        "course",
                        "north",
                        "hill",
                        "migraine",
                        "acupuncture",
                        "unspecified",
                        false,
                        "2026-01",
                        "0-39",
                        "female",
                        "3-12",
                        null,
                        course,
                        null);
        return cells.serializer().serialize(Topics.CELLS, cell);
    }

    private ProducerRecord<byte[], byte[]> record(
            String topic, String patient, String key, byte[] value) {
        return new ProducerRecord<>(
                topic,
                Topics.partitionOf(patient, partitions),
                key.getBytes(StandardCharsets.UTF_8),
                value);
    }

    /// Returns when Kafka has it.
    RecordMetadata publish(ProducerRecord<byte[], byte[]> record) {
        return place(producer.send(record));
    }

    private static RecordMetadata place(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
