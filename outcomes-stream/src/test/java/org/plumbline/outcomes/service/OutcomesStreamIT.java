package org.plumbline.outcomes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.outcomes.topology.Recomputation;
import org.plumbline.outcomes.topology.Records;
import org.plumbline.outcomes.topology.Simulation;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;

/// The service against real Kafka and a real registry.
class OutcomesStreamIT {
    private static final long SEED = 20_261_120;
    private final String kafka = Infrastructure.kafka().bootstrapServers();
    private final URI registry = Infrastructure.registry().url();

    @TempDir Path state;

    @Test
    void factsBecomeCellsAcrossARestartAndPoisonHoldsUpNothing()
            throws IOException, InterruptedException {
        var simulation = new Simulation(SEED, 40, 2_000);
        var expected = Recomputation.of(simulation.sessions(), simulation.scores());
        var facts = simulation.shuffled(SEED);
        int half = facts.size() / 2;

        try (var clinics = new ClinicTopics(kafka, registry)) {
            try (var stream = start()) {
                assertThat(get(stream, "/actuator/health/readiness")).contains("UP");
                assertThat(get(stream, "/actuator/prometheus")).contains("kafka_stream");
                clinics.put(facts.subList(0, half));
                poison(clinics);
            }
            try (var stream = start();
                    var outcomes = new OutcomeTopics(kafka, SchemaRegistry.at(registry))) {
                assertThat(stream.ended()).isFalse();
                clinics.put(facts.subList(half, facts.size()));

                await().dontCatchUncaughtExceptions()
                        .atMost(Duration.ofMinutes(2))
                        .untilAsserted(() ->
                                assertThat(outcomes.cells())
                                        .as("seed %d", SEED)
                                        .isEqualTo(expected));
                assertThat(outcomes.gaps()).isEmpty();
                await().dontCatchUncaughtExceptions()
                        .atMost(Duration.ofMinutes(1))
                        .untilAsserted(() ->
                                assertThat(reasons(outcomes))
                                        .isEqualTo(
                                                Map.of(
                                                        "malformed-key", 1L,
                                                        "undecodable", 4L,
                                                        "key-mismatch", 1L,
                                                        "impossible-value", 1L,
                                                        "second-content", 1L)));

                clinics.put(simulation.retractions());
                await().dontCatchUncaughtExceptions()
                        .atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(outcomes.cells()).isEmpty());
                assertThat(outcomes.gaps()).isEmpty();
            }
        }
    }

    private RunningStream start() {
        return new RunningStream(kafka, registry, state, Map.of()).awaitRunning();
    }

    /// Not a null key, which the broker itself refuses on a compacted topic.
    private static void poison(ClinicTopics clinics) {
        var session = Records.session("P", 1).setPatientKey("poison").setStatus("retracted");
        byte[] good = clinics.bytes(session.build());
        String key = "poison/harbour/P";
        clinics.raw(Topics.SESSIONS, "poison", key, good);
        clinics.raw(Topics.SESSIONS, "poison", "poison", good);
        clinics.raw(Topics.SESSIONS, "poison", key, text("not avro at all"));
        clinics.raw(Topics.SESSIONS, "poison", key, new byte[] {0, 0, 0x70, 0, 0, 1});
        clinics.raw(Topics.SESSIONS, "poison", key, Arrays.copyOf(good, good.length - 2));
        clinics.raw(Topics.SCORES, "poison", key, good);
        clinics.raw(Topics.SESSIONS, "poison", "poison/hill/P", good);
        var high = Records.pre("Q", "P", 11).setPatientKey("poison").build();
        var other = session.setRevision(1).setCondition("migraine").build();
        clinics.put(List.of(high, other));
    }

    private static Map<String, Long> reasons(OutcomeTopics outcomes) {
        var reasons = new TreeMap<String, Long>();
        outcomes.deadLetters()
                .forEach(
                        each -> reasons.merge(OutcomeTopics.header(each, "reason"), 1L, Long::sum));
        return reasons;
    }

    private static String get(RunningStream stream, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + stream.managementPort() + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
