package org.plumbline.outcomes.topology;

import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.outcomes.topology.Reading.Refused;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Reads the bytes of the clinic topics. What cannot be a fact is refused with a reason; a registry
/// that does not answer is an exception, as that says nothing about the record.
final class FactReader {
    private final Deserializer<TreatmentSession> sessions;
    private final Deserializer<Score> scores;
    private final SessionFacts sessionFacts = new SessionFacts();
    private final ScoreFacts scoreFacts;

    FactReader(SchemaRegistry registry, Catalog catalog) {
        this.sessions = AvroSerde.of(TreatmentSession.class, registry).deserializer();
        this.scores = AvroSerde.of(Score.class, registry).deserializer();
        this.scoreFacts = new ScoreFacts(catalog);
    }

    Reading read(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null) {
            return new Refused(Reason.NULL_KEY);
        }
        Optional<FactKey> parsed = FactKey.parse(key);
        if (parsed.isEmpty()) {
            return new Refused(Reason.MALFORMED_KEY);
        }
        return switch (topic) {
            case Topics.SESSIONS -> session(parsed.get(), value);
            case Topics.SCORES -> score(parsed.get(), value);
            default -> throw new IllegalArgumentException("not a clinic topic: " + topic);
        };
    }

    private Reading session(FactKey key, byte @Nullable [] value) {
        if (value == null) {
            return new Reading.Erased(key.patientKey());
        }
        return decode(
                sessions, Topics.SESSIONS, value, record -> sessionFacts.reading(key, record));
    }

    private Reading score(FactKey key, byte @Nullable [] value) {
        if (value == null) {
            return new Reading.Erased(key.patientKey());
        }
        return decode(scores, Topics.SCORES, value, record -> scoreFacts.reading(key, record));
    }

    private static <T> Reading decode(
            Deserializer<T> deserializer,
            String topic,
            byte[] value,
            Function<T, Reading> reading) {
        T record;
        try {
            record = deserializer.deserialize(topic, value);
        } catch (SerializationException undecodable) {
            return new Refused(Reason.UNDECODABLE);
        }
        return reading.apply(record);
    }
}
