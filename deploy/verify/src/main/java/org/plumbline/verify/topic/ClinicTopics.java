package org.plumbline.verify.topic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.PublishedFact;

/// The two topics on which the journal is published.
public final class ClinicTopics {

    private static final List<String> NAMES = List.of(Topics.SESSIONS, Topics.SCORES);
    private static final int KEY_PARTS = 3;

    private final CommittedLog log;
    private final Deserializer<TreatmentSession> sessions;
    private final Deserializer<Score> scores;

    public ClinicTopics(CommittedLog log, SchemaRegistry registry) {
        this.log = log;
        sessions = AvroSerde.of(TreatmentSession.class, registry).deserializer();
        scores = AvroSerde.of(Score.class, registry).deserializer();
    }

    /// Takes what stands on the topics; places are for people.
    public interface Receiver {
        void published(PublishedFact fact, String place);

        void erased(FactKey key, String place);

        /// @param reason without any content
        void unreadable(String place, String reason);
    }

    public Map<TopicPartition, Long> ends() {
        return log.ends(NAMES);
    }

    /// Reads from some offsets to others.
    public void read(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Receiver receiver) {
        log.read(from, to, one -> read(one, receiver));
    }

    private void read(ConsumerRecord<byte[], byte[]> one, Receiver receiver) {
        String place = "%s-%d offset %d".formatted(one.topic(), one.partition(), one.offset());
        FactKey key = key(one);
        if (key == null) {
            receiver.unreadable(place, "its key is none");
        } else if (one.value() == null) {
            receiver.erased(key, place);
        } else {
            value(one, key, place, receiver);
        }
    }

    private void value(
            ConsumerRecord<byte[], byte[]> one, FactKey key, String place, Receiver receiver) {
        try {
            PublishedFact fact =
                    switch (key.kind()) {
                        case SESSION ->
                                PublishedFact.of(sessions.deserialize(one.topic(), one.value()));
                        case SCORE ->
                                PublishedFact.of(scores.deserialize(one.topic(), one.value()));
                    };
            if (fact.key().equals(key)) {
                receiver.published(fact, place);
            } else {
                receiver.unreadable(place, "its key is another one's");
            }
        } catch (SerializationException invalid) {
            receiver.unreadable(place, String.valueOf(invalid.getMessage()));
        }
    }

    private static @Nullable FactKey key(ConsumerRecord<byte[], byte[]> one) {
        if (one.key() == null) {
            return null;
        }
        String[] parts = new String(one.key(), StandardCharsets.UTF_8).split("/", KEY_PARTS);
        FactKey.Kind kind =
                one.topic().equals(Topics.SESSIONS) ? FactKey.Kind.SESSION : FactKey.Kind.SCORE;
        return parts.length == KEY_PARTS ? new FactKey(kind, parts[0], parts[1], parts[2]) : null;
    }
}
