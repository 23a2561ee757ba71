package org.plumbline.outcomes.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.outcomes.topology.CoreRun;
import org.plumbline.outcomes.topology.Recomputation;
import org.plumbline.outcomes.topology.Simulation;

/// A log stays as it is. Whoever changes a definition adds a metric version with logs of its own.
class GoldenLogTest {

    static List<GoldenLog> logs() throws IOException {
        return GoldenLog.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void everyVersionMakesTheSameOfIt(GoldenLog log) throws IOException {
        assertThat(log.events()).hasSizeGreaterThan(50);
        assertThat(new CoreRun().apply(log.events())).isEqualTo(log.cells());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void inAnyOrder(GoldenLog log) throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            var events = new ArrayList<>(log.events());
            Collections.shuffle(events, new Random(seed));
            assertThat(new CoreRun().apply(events)).as("seed %d", seed).isEqualTo(log.cells());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void oneCountMoreWouldBeSeen(GoldenLog log) throws IOException {
        var cells = new TreeMap<>(log.cells());
        cells.firstEntry().getValue().merge("courses", 1L, Long::sum);
        assertThat(new CoreRun().apply(log.events())).isNotEqualTo(cells);
    }

    /// Writes a further log: `-Dgolden.new=name -Dgolden.seed=7`. Its cells are the
    /// recomputation's.
    @Test
    @EnabledIfSystemProperty(named = "golden.new", matches = "[a-z0-9-]+")
    void aNewLogIsWritten() throws IOException {
        long seed = Long.getLong("golden.seed", 1);
        var simulation = new Simulation(seed, 1, 160);
        List<SpecificRecord> events = simulation.shuffled(seed);
        var log =
                new GoldenLog(
                        Path.of("src/test/resources/golden", System.getProperty("golden.new", "")));
        log.write(events, Recomputation.of(simulation.sessions(), simulation.scores()));
        assertThat(new CoreRun().apply(log.events())).isEqualTo(log.cells());
    }
}
