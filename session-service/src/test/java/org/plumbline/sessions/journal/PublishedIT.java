package org.plumbline.sessions.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Service;

class PublishedIT {

    private static final String SESSION =
            """
            {"condition": "migraine", "modality": "neural-therapy", "startedAt": "2026-03-01T09:30:00Z",
             "patient": "P-1", "practitioner": "dr-7",
             "technique": {"name": "local", "agents": [{"agent": "procaine", "volumeMl": 2.5, "concentrationPercent": 0.5}],
                           "needles": {"count": 3}},
             "profile": {"birthYear": 1970, "sex": "female", "symptomOnset": "2024-05"},
             "scores": [{"id": "C-1", "instrument": "headache-score", "timing": "pre", "value": 10.75}]}
            """;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void whatIsRecordedReachesItsTopicsAndNothingOfItNamesThePatient() {
        SchemaRegistry registry = SchemaRegistry.at(Infrastructure.registry().url());
        String network = "n" + UUID.randomUUID().toString().substring(0, 8);
        try (Service service =
                        Service.start(
                                Service.freshDatabase(),
                                "--plumbline.relay.enabled=true",
                                "--plumbline.relay.transactional-id=" + network,
                                "--plumbline.kafka.bootstrap-servers="
                                        + Infrastructure.kafka().bootstrapServers(),
                                "--plumbline.registry.url=" + Infrastructure.registry().url());
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            Client clinic = service.submitter(network, "harbour");
            clinic.put("/api/v1/clinics/harbour/scores/C-2", waiting());
            clinic.put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
            clinic.delete("/api/v1/clinics/harbour/scores/C-1", "If-Match", "\"1\"");

            Map<String, SpecificRecord> last = published(consumer, registry, network);

            TreatmentSession session = (TreatmentSession) Objects.requireNonNull(last.get("S-1 1"));
            Score pre = (Score) Objects.requireNonNull(last.get("C-1 1"));
            Score woken = (Score) Objects.requireNonNull(last.get("C-2 1"));
            Score retracted = (Score) Objects.requireNonNull(last.get("C-1 2"));
            assertThat(session.getTechnique()).contains("local");
            assertThat(session.getAgents().getFirst().getVolumeMicrolitres()).contains(2500L);
            assertThat(session.getBirthYear()).contains(1970);
            assertThat(pre.getValue()).isEqualTo(1075);
            assertThat(pre.getMeasuredAt()).isEqualTo(session.getStartedAt());
            assertThat(pre.getPatientKey()).isEqualTo(session.getPatientKey());
            assertThat(woken.getPatientKey()).isEqualTo(session.getPatientKey());
            assertThat(retracted.getStatus()).isEqualTo("retracted");
            assertThat(service.management().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
        }
    }

    private static String waiting() {
        return """
        {"session": "S-1", "instrument": "headache-score", "timing": "post", "minutesAfter": 15, "value": 4,
         "measuredAt": "2026-03-01T09:45:00Z"}
        """;
    }

    /// By id and revision, once the four that are awaited have come.
    private static Map<String, SpecificRecord> published(
            KafkaConsumer<String, byte[]> consumer, SchemaRegistry registry, String network) {
        Map<String, SpecificRecord> seen = new HashMap<>();
        try (var sessions = AvroSerde.of(TreatmentSession.class, registry);
                var scores = AvroSerde.of(Score.class, registry)) {
            while (seen.size() < 4) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> {
                            if (record.topic().equals(Topics.SESSIONS)) {
                                TreatmentSession session =
                                        sessions.deserializer()
                                                .deserialize(record.topic(), record.value());
                                if (session.getNetwork().equals(network)) {
                                    seen.put(
                                            session.getSessionId() + " " + session.getRevision(),
                                            session);
                                }
                            } else {
                                Score score =
                                        scores.deserializer()
                                                .deserialize(record.topic(), record.value());
                                if (score.getNetwork().equals(network)) {
                                    seen.put(score.getScoreId() + " " + score.getRevision(), score);
                                }
                            }
                        });
            }
        }
        return seen;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Infrastructure.kafka().bootstrapServers(),
                                ConsumerConfig.GROUP_ID_CONFIG,
                                UUID.randomUUID().toString(),
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                                "500"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.SESSIONS, Topics.SCORES));
        return consumer;
    }
}
