package org.plumbline.outcomes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.outcomes.topology.FakeRegistry;
import org.plumbline.outcomes.topology.Records;
import org.plumbline.schemas.Topics;

/// What the stream does when something that it needs is missing; on a broker of its own.
class StreamFaultsIT {
    @TempDir Path directory;
    private KafkaProcess broker;
    private FakeRegistry registry;

    @BeforeEach
    void start() {
        broker = KafkaProcess.start(KafkaProcess.Settings.in(directory.resolve("kafka")));
        registry = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
        broker.stop();
    }

    @Test
    void aMissingDeadLetterTopicStopsTheStreamLoudlyAndTheLetterIsNotLost()
            throws ExecutionException, InterruptedException {
        try (var clinics = clinics()) {
            try (var stream = stream(registry.url())) {
                deleteDeadLetters();
                clinics.raw(Topics.SESSIONS, "a1", "no fact", new byte[] {1});
                await().dontCatchUncaughtExceptions()
                        .atMost(Duration.ofMinutes(1))
                        .until(stream::ended);
                assertThat(stream.state()).isNotEqualTo(KafkaStreams.State.RUNNING);
            }
            try (var again = stream(registry.url());
                    var outcomes = new OutcomeTopics(servers(), registry.client())) {
                await().dontCatchUncaughtExceptions()
                        .atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(outcomes.deadLetters()).hasSize(1));
                assertThat(again.ended()).isFalse();
            }
        }
    }

    @Test
    void aRegistryThatDoesNotAnswerHoldsTheStreamUpAndMakesNoDeadLetter() {
        try (var clinics = clinics();
                var stream = stream(registry.url());
                var outcomes = new OutcomeTopics(servers(), registry.client())) {
            clinics.put(List.of(Records.session("S", 1).build()));
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> outcomes.cells().size() == 2);

            registry.silence();
            clinics.put(List.of(Records.pre("p", "S", 7).build()));
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> registry.unanswered() > 1);
            assertThat(outcomes.deadLetters()).isEmpty();
            assertThat(stream.ended()).isFalse();

            registry.speak();
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> outcomes.cells().toString().contains("baselined"));
            assertThat(outcomes.deadLetters()).isEmpty();
        }
    }

    private ClinicTopics clinics() {
        var clinics = new ClinicTopics(servers(), registry.url());
        clinics.bytes(Records.session("S", 1).build());
        clinics.bytes(Records.pre("p", "S", 7).build());
        return clinics;
    }

    private RunningStream stream(URI url) {
        return new RunningStream(
                        servers(),
                        url,
                        directory.resolve("state"),
                        Map.of("plumbline.stream.properties[producer.max.block.ms]", "3000"))
                .awaitRunning();
    }

    private void deleteDeadLetters() throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers());
        try (Admin admin = Admin.create(settings)) {
            admin.deleteTopics(List.of(Topics.DEAD_LETTERS)).all().get();
        }
    }

    private String servers() {
        return broker.bootstrapServers();
    }
}
