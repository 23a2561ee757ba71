package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Service;

/// From a request to the topic, with the service as it is deployed.
class PublishedFactsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PARTITIONS = 6;

    private static final Service SERVICE =
            Service.start(
                    Service.freshDatabase(),
                    "--plumbline.relay.enabled=true",
                    "--plumbline.kafka.bootstrap-servers="
                            + Infrastructure.kafka().bootstrapServers(),
                    "--plumbline.registry.url=" + Infrastructure.registry().url());

    private final RelayTopics topics = RelayTopics.withPartitions(PARTITIONS);
    private final EventCodec codec =
            new EventCodec(topics, SchemaRegistry.at(Infrastructure.registry().url()));

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void whatAClinicRecordsStandsOnTheTopicsFieldByField() {
        Client clinic = SERVICE.submitter("published", "harbour");
        assertThat(
                        clinic.put(
                                        "/api/v1/clinics/harbour/scores/C-1",
                                        """
                                        {"session": "S-1", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15,
                                         "value": 4, "measuredAt": "2026-03-01T09:45:00+01:00"}\
                                        """)
                                .status())
                .isEqualTo(201);
        Client.Answer session =
                clinic.put(
                        "/api/v1/clinics/harbour/sessions/S-1",
                        """
                        {"patient": "P-1", "condition": "carpal-tunnel-syndrome", "modality": "perineural-injection",
                         "startedAt": "2026-03-01T09:30:00+01:00", "practitioner": "dr-7",
                         "technique": {"name": "ultrasound-guided-perineural", "route": "perineural",
                                       "agents": [{"agent": "dextrose-5", "volumeMl": 5, "concentrationPercent": 5}],
                                       "sites": [{"site": "median-nerve", "laterality": "left"}]},
                         "profile": {"birthYear": 1970, "sex": "female", "symptomOnset": "2024-05"},
                         "concomitant": ["gabapentin"], "adverseEvents": [{"code": "vasovagal", "severity": "mild"}],
                         "scores": [{"id": "S-1-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7}]}\
                        """);
        assertThat(session.status()).as(session.text()).isEqualTo(201);

        await().atMost(LIMIT).until(() -> published().size() == 3);
        assertThat(published())
                .filteredOn(TreatmentSession.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(told((TreatmentSession) event)).isEqualTo(TOLD));
        assertThat(published())
                .filteredOn(Score.class::isInstance)
                .extracting(
                        event -> ((Score) event).getScoreId() + " " + ((Score) event).getValue())
                .containsExactlyInAnyOrder("C-1 4", "S-1-pre 7");
        assertThat(published())
                .extracting(event ->
                        event instanceof Score score
                                ? score.getPatientKey()
                                : ((TreatmentSession) event).getPatientKey())
                .doesNotContain("P-1")
                .satisfies(keys -> assertThat(keys.stream().distinct()).hasSize(1));
        assertThat(SERVICE.management().get("/actuator/health/readiness").status()).isEqualTo(200);

        clinic.delete("/api/v1/clinics/harbour/scores/S-1-pre", "If-Match", "\"1\"");

        await().atMost(LIMIT).until(() -> published().size() == 4);
        assertThat(published())
                .filteredOn(Score.class::isInstance)
                .extracting(
                        event -> ((Score) event).getRevision() + " " + ((Score) event).getStatus())
                .containsExactlyInAnyOrder("1 recorded", "1 recorded", "2 retracted");
    }

    /// What the event says, without the pseudonym.
    private record Told(
            String condition,
            String modality,
            Instant startedAt,
            String technique,
            String route,
            List<Agent> agents,
            List<Site> sites,
            int birthYear,
            String onset,
            List<String> concomitant,
            List<AdverseEvent> adverseEvents) {}

    private static final Told TOLD =
            new Told(
                    "carpal-tunnel-syndrome",
                    "perineural-injection",
                    Instant.parse("2026-03-01T08:30:00Z"),
                    "ultrasound-guided-perineural",
                    "perineural",
                    List.of(new Agent("dextrose-5", 5_000L, 5_000L)),
                    List.of(new Site("median-nerve", "left")),
                    1970,
                    "2024-05",
                    List.of("gabapentin"),
                    List.of(new AdverseEvent("vasovagal", "mild")));

    private static Told told(TreatmentSession event) {
        return new Told(
                event.getCondition(),
                event.getModality(),
                event.getStartedAt(),
                event.getTechnique().orElse(""),
                event.getRoute().orElse(""),
                event.getAgents(),
                event.getSites(),
                event.getBirthYear().orElse(0),
                event.getSymptomOnset().orElse(""),
                event.getConcomitant(),
                event.getAdverseEvents());
    }

    private List<SpecificRecord> published() {
        List<TopicPartition> partitions =
                Stream.of(topics.sessions().name(), topics.scores().name())
                        .flatMap(topic ->
                                IntStream.range(0, PARTITIONS)
                                        .mapToObj(number -> new TopicPartition(topic, number)))
                        .toList();
        KafkaClients clients =
                new KafkaClients(Infrastructure.kafka().bootstrapServers(), "reader");
        try (Consumer<String, byte[]> consumer = clients.consumer()) {
            return CommittedRecords.of(consumer, partitions).stream().map(codec::decode).toList();
        }
    }
}
