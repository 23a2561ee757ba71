package org.plumbline.sessions.relay;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.plumbline.events.RelayPosition;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Events as they stand on the topics.
final class EventCodec {

    private final RelayTopics topics;
    private final AvroSerde<TreatmentSession> sessions;
    private final AvroSerde<Score> scores;
    private final AvroSerde<RelayPosition> positions;

    EventCodec(RelayTopics topics, SchemaRegistry registry) {
        this.topics = topics;
        this.sessions = AvroSerde.of(TreatmentSession.class, registry);
        this.scores = AvroSerde.of(Score.class, registry);
        this.positions = AvroSerde.of(RelayPosition.class, registry);
    }

    /// @param partition of the patient, which the key names
    ProducerRecord<String, byte[]> encode(JournalEntry entry, int partition) {
        String topic = topics.of(entry.kind());
        String key = Topics.factKey(entry.publishedPatientKey(), entry.clinic(), entry.recordId());
        return new ProducerRecord<>(topic, partition, key, bytes(topic, EventMapping.event(entry)));
    }

    ProducerRecord<String, byte[]> encode(Shard shard, RelayPosition position) {
        String topic = topics.positions().name();
        return new ProducerRecord<>(
                topic, 0, shard.key(), positions.serializer().serialize(topic, position));
    }

    SpecificRecord decode(ConsumerRecord<String, byte[]> carried) {
        return switch (topics.kindOf(carried.topic())) {
            case SESSION -> sessions.deserializer().deserialize(carried.topic(), carried.value());
            case SCORE -> scores.deserializer().deserialize(carried.topic(), carried.value());
        };
    }

    RelayPosition decodePosition(ConsumerRecord<String, byte[]> carried) {
        return positions.deserializer().deserialize(carried.topic(), carried.value());
    }

    private byte[] bytes(String topic, SpecificRecord event) {
        return switch (event) {
            case TreatmentSession session -> sessions.serializer().serialize(topic, session);
            case Score score -> scores.serializer().serialize(topic, score);
            default ->
                    throw new IllegalStateException("no topic for " + event.getSchema().getName());
        };
    }
}
