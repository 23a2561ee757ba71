package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.infrastructure.KafkaProcess;

class KafkaOutageIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir private Path directory;

    @Test
    void journallingGoesOnWithoutKafkaAndTheRelayCatchesUp() {
        KafkaProcess.Settings settings = KafkaProcess.Settings.in(directory);
        KafkaProcess broker = KafkaProcess.start(settings);
        try (RelayWorld world = RelayWorld.on(broker.bootstrapServers())) {
            RunningRelay relay = world.start();
            world.journalling().patients(0, 50);
            await().atMost(LIMIT).until(() -> world.cursor().id() == 100);

            broker.kill();
            world.journalling().patients(50, 50);
            await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.RETRYING);
            assertThat(relay.state().ready()).as("writes need no Kafka").isTrue();
            assertThat(relay.gauge("lag.entries")).isEqualTo(100);
            assertThat(relay.gauge("lag.age")).isPositive();

            broker = KafkaProcess.start(settings.withPort(broker.port()));
            await().atMost(LIMIT).until(() -> world.cursor().id() == 200);
            PublicationCheck.Findings findings = world.check().findings();
            assertThat(findings.isExact()).as("%s", findings).isTrue();
            assertThat(relay.gauge("lag.entries")).isZero();
        } finally {
            broker.kill();
        }
    }

    @Test
    void aRelayThatHasNeverSeenKafkaIsNotReadyAndBecomesSo() {
        KafkaProcess.Settings settings = KafkaProcess.Settings.in(directory);
        KafkaProcess broker = KafkaProcess.start(settings);
        broker.kill();
        try (RelayWorld world = RelayWorld.on(broker.bootstrapServers())) {
            RunningRelay relay = world.start();
            await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.RETRYING);
            assertThat(relay.state().ready()).isFalse();

            broker = KafkaProcess.start(settings.withPort(broker.port()));
            await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.LEADING);
            assertThat(relay.state().ready()).isTrue();
        } finally {
            broker.kill();
        }
    }
}
