package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @TempDir Path folder;

    @Test
    void theUsualPortsAreThoseOfTheContract() {
        assertThat(Ports.usual().lines())
                .containsExactly(
                        "PLUMBLINE_REPORTING_PORT=8080",
                        "PLUMBLINE_SESSION_PORT=8081",
                        "PLUMBLINE_ISSUER_PORT=9090",
                        "PLUMBLINE_REGISTRY_PORT=8082",
                        "PLUMBLINE_KAFKA_PORT=9092",
                        "PLUMBLINE_POSTGRES_PORT=5433",
                        "PLUMBLINE_REPORTING_MANAGEMENT_PORT=18080",
                        "PLUMBLINE_SESSION_MANAGEMENT_PORT=18081",
                        "PLUMBLINE_STREAM_MANAGEMENT_PORT=18083",
                        "PLUMBLINE_DEMO_PORT=18084");
    }

    @Test
    void aVariableChangesItsPortAndAnEmptyOneDoesNot() {
        Ports ports =
                Ports.from(
                        Map.of("PLUMBLINE_KAFKA_PORT", "19092", "PLUMBLINE_ISSUER_PORT", "")::get);
        assertThat(ports.of(Ports.Port.KAFKA)).isEqualTo(19092);
        assertThat(ports.of(Ports.Port.ISSUER)).isEqualTo(9090);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "0", "65536", "8 0"})
    void aVariableThatHoldsNoPortIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.from(Map.of("PLUMBLINE_KAFKA_PORT", text)::get))
                .withMessageContaining("PLUMBLINE_KAFKA_PORT");
    }

    @Test
    void twoProcessesCannotShareAPort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.from(Map.of("PLUMBLINE_KAFKA_PORT", "8080")::get))
                .withMessageContaining("PLUMBLINE_KAFKA_PORT=8080");
    }

    @Test
    void freePortsDiffer() {
        assertThat(Ports.free().numbers().values()).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void aRunningPlatformIsFoundOnThePortsItWasStartedWith() {
        RecordedPorts recorded = new RecordedPorts(new Home(folder));
        Ports moved = Ports.from(Map.of("PLUMBLINE_KAFKA_PORT", "19092")::get);
        recorded.write(moved);
        assertThat(recorded.choose(true, _ -> null)).isEqualTo(moved);
        assertThat(recorded.choose(true, Map.of("PLUMBLINE_KAFKA_PORT", "19092")::get))
                .isEqualTo(moved);
        assertThat(recorded.choose(false, _ -> null)).isEqualTo(Ports.usual());
    }

    @Test
    void aRunningPlatformCannotBeMoved() {
        RecordedPorts recorded = new RecordedPorts(new Home(folder));
        recorded.write(Ports.usual());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> recorded.choose(true, Map.of("PLUMBLINE_KAFKA_PORT", "19092")::get))
                .withMessageContaining("PLUMBLINE_KAFKA_PORT=9092");
    }

    @Test
    void theHelpOfUpListsEveryVariableWithItsUsualPort() throws Exception {
        String help = Files.readString(Path.of("up"));
        for (Ports.Port port : Ports.Port.values()) {
            assertThat(help)
                    .containsPattern(
                            "\n  "
                                    + port.variable()
                                    + " +"
                                    + port.usual()
                                    + " +"
                                    + port.use()
                                    + "\n");
        }
    }
}
