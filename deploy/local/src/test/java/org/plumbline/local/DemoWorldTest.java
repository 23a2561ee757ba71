package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorldTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    @TempDir Path folder;
    private DemoWorld world = new DemoWorld(Path.of("nowhere"));

    @BeforeEach
    void none() {
        world = new DemoWorld(folder.resolve("demo-world"));
    }

    @Test
    void theFirstDayIsKept() {
        assertThat(world.isWanted()).isFalse();
        assertThat(world.want(DAY)).isTrue();
        assertThat(world.want(DAY.plusDays(1))).isFalse();
        assertThat(world.isLoaded()).isFalse();
        world.loaded();
        assertThat(world.isLoaded()).isTrue();
        assertThat(world.day()).contains(DAY);
    }

    @Test
    void thePaceIsKeptAndSaysWhetherItIsAnother() {
        assertThat(world.pace(5)).as("there is no world").isFalse();
        world.want(DAY);
        assertThat(world.rate()).isEqualTo(2);
        assertThat(world.pace(2)).isFalse();
        assertThat(world.pace(0.5)).isTrue();
        world.loaded();
        assertThat(world.rate()).isEqualTo(0.5);
        assertThat(world.pace(0)).isTrue();
        assertThat(world.isLoaded()).isTrue();
        assertThat(world.day()).contains(DAY);
    }

    @Test
    void thereIsAProcessOnlyWhereALoadedWorldGoesOn() {
        assertThat(parts()).doesNotContain(Part.DEMO);
        installation().demoWorld().want(DAY);
        assertThat(parts()).doesNotContain(Part.DEMO);
        installation().demoWorld().loaded();
        assertThat(parts()).endsWith(Part.DEMO);
        installation().demoWorld().pace(0);
        assertThat(parts()).doesNotContain(Part.DEMO);
    }

    @Test
    void theEnvironmentMaySayThePace() {
        assertThat(DemoPace.asked(Map.of(DemoPace.VARIABLE, " 0.5 ")::get)).hasValue(0.5);
        assertThat(DemoPace.asked(Map.of(DemoPace.VARIABLE, "0")::get)).hasValue(0);
        assertThat(DemoPace.asked(_ -> null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "fast", "NaN", "Infinity"})
    void aPaceThatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoPace.asked(_ -> text))
                .withMessageContaining(DemoPace.VARIABLE);
    }

    private List<String> parts() {
        return installation().parts().stream().map(Part::name).toList();
    }

    private Installation installation() {
        return new Installation(folder, new Home(folder), Ports.usual(), folder, false, null);
    }
}
