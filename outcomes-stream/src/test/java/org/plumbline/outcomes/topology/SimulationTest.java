package org.plumbline.outcomes.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random histories against a recomputation from what stands in the end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {
    private static final int STEPS = 90;
    private FakeRegistry registry;

    @BeforeAll
    void startRegistry() {
        registry = new FakeRegistry();
    }

    @AfterAll
    void stopRegistry() {
        registry.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTopologysCellsAreThoseOfARecomputation(long seed, @TempDir Path state) {
        var simulation = new Simulation(seed, 3, STEPS);
        try (var topology = new DrivenTopology(registry.client(), state)) {
            topology.put(simulation.shuffled(seed));

            assertThat(topology.cells()).as("seed %d", seed).isEqualTo(recomputed(simulation));
            assertThat(CourseTexts.of(topology.courses().values()))
                    .as("seed %d, courses", seed)
                    .isEqualTo(ofCourses(recomputed(simulation)));
            assertThat(topology.deadLetters()).as("seed %d", seed).isEmpty();

            topology.put(simulation.retractions());
            assertThat(topology.cells()).as("seed %d, all retracted", seed).isEmpty();
            assertThat(topology.courses()).as("seed %d, all retracted", seed).isEmpty();
            assertThat(topology.followUps()).as("seed %d, all retracted", seed).isEmpty();
        }
    }

    @Test
    void theCoresCellsAreThoseOfARecomputationForManySeeds() {
        for (long seed = 1000; seed < 4000; seed++) {
            var simulation = new Simulation(seed, 1, STEPS);
            assertThat(derived(simulation.shuffled(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(recomputed(simulation));
        }
    }

    @Test
    void longHistoriesOfManyPatientsAgreeInTheTopology(@TempDir Path state) {
        for (long seed = 100; seed < 104; seed++) {
            var simulation = new Simulation(seed, 4, 3_000, 60, 200);
            try (var topology =
                    new DrivenTopology(registry.client(), state.resolve("long" + seed))) {
                topology.put(simulation.shuffled(seed));
                assertThat(topology.cells()).as("seed %d", seed).isEqualTo(recomputed(simulation));
            }
        }
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        for (long seed = 5000; seed < 5100; seed++) {
            var simulation = new Simulation(seed, 1, STEPS);
            var inOrder = derived(simulation.revisions());
            for (long order = 0; order < 5; order++) {
                assertThat(derived(simulation.shuffled(order)))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(inOrder);
            }
        }
    }

    @Test
    void theComparisonSeesAMissingFact() {
        for (long seed = 0; seed < 50; seed++) {
            var simulation = new Simulation(seed, 1, STEPS);
            var derived = derived(simulation.revisions());
            assertThat(simulation.sessions())
                    .as("seed %d", seed)
                    .anySatisfy(missing -> {
                        var rest = new ArrayList<>(simulation.sessions());
                        rest.remove(missing);
                        assertThat(Recomputation.of(rest, simulation.scores()))
                                .isNotEqualTo(derived);
                    });
        }
    }

    @Test
    void theSimulationReachesEveryKindOfCount() {
        var items = new TreeMap<String, Long>();
        for (long seed = 0; seed < 200; seed++) {
            recomputed(new Simulation(seed, 3, STEPS))
                    .forEach((key, counts) ->
                            counts.keySet()
                                    .forEach(item -> items.merge(kind(key, item), 1L, Long::sum)));
        }
        assertThat(items)
                .containsKeys(
                        "month-1 under treatment",
                        "month-3 pair",
                        "month-6 pair",
                        "month-12 pair",
                        "minute-1 pair",
                        "minute-15 pair",
                        "baselined vas-pain",
                        "retreated month-3",
                        "length 1",
                        "length 5",
                        "responded nrs-pain 30 after 2",
                        "responded vas-pain 50 after 1",
                        "censored nrs-pain 50 after 3",
                        "sessions",
                        "adverse vasovagal mild",
                        "ended nrs-pain day 1",
                        "ended nrs-pain day 61",
                        "lasted nrs-pain day 0",
                        "lasted vas-pain day 0",
                        "retreated month-12");
    }

    /// What courses alone can tell: all of course cells, and the pairs of courses and their first
    /// sessions.
    private static Map<String, Map<String, Long>> ofCourses(Map<String, Map<String, Long>> cells) {
        var rest = new TreeMap<>(cells);
        rest.keySet().removeIf(key -> key.startsWith("session/") || key.endsWith("/later"));
        return rest;
    }

    private static String kind(String key, String item) {
        if (!key.startsWith("measure/")) {
            return item;
        }
        return List.of(key.split("/", -1)).get(12) + " " + (item.contains(",") ? "pair" : item);
    }

    private static Map<String, Map<String, Long>> recomputed(Simulation simulation) {
        return Recomputation.of(simulation.sessions(), simulation.scores());
    }

    private static Map<String, Map<String, Long>> derived(List<SpecificRecord> records) {
        return new CoreRun().apply(records);
    }
}
