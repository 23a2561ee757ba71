package org.plumbline.outcomes.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Writes to the clinic topics as the relay does: keyed by fact, partitioned by patient.
final class ClinicTopics implements AutoCloseable {
    static final int PARTITIONS = 3;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final AvroSerde<TreatmentSession> sessions;
    private final AvroSerde<Score> scores;

    ClinicTopics(String bootstrapServers, URI registry) {
        producer =
                new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        var client = SchemaRegistry.at(registry);
        sessions = AvroSerde.of(TreatmentSession.class, client);
        scores = AvroSerde.of(Score.class, client);
    }

    void put(Collection<? extends SpecificRecord> records) {
        records.forEach(this::put);
        flush();
    }

    private void put(SpecificRecord record) {
        switch (record) {
            case TreatmentSession s ->
                    raw(
                            Topics.SESSIONS,
                            s.getPatientKey(),
                            Topics.factKey(s.getPatientKey(), s.getClinic(), s.getSessionId()),
                            bytes(s));
            case Score s ->
                    raw(
                            Topics.SCORES,
                            s.getPatientKey(),
                            Topics.factKey(s.getPatientKey(), s.getClinic(), s.getScoreId()),
                            bytes(s));
            default -> throw new IllegalArgumentException(record.getClass().getName());
        }
    }

    void raw(String topic, String patient, @Nullable String key, byte @Nullable [] value) {
        int partition = Topics.partitionOf(patient, PARTITIONS);
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        sent.add(producer.send(new ProducerRecord<>(topic, partition, bytes, value)));
    }

    byte[] bytes(TreatmentSession session) {
        return sessions.serializer().serialize(Topics.SESSIONS, session);
    }

    byte[] bytes(Score score) {
        return scores.serializer().serialize(Topics.SCORES, score);
    }

    /// Returns when everything is in Kafka.
    private void flush() {
        producer.flush();
        assertThat(sent).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ZERO));
        sent.clear();
    }

    @Override
    public void close() {
        flush();
        producer.close();
    }
}
