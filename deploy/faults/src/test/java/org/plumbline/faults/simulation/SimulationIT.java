package org.plumbline.faults.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.simulation.Event.Erasure;
import org.plumbline.faults.simulation.Simulation.Failure;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.serde.SchemaRegistry;

/// S01: many small worlds and some large ones through the stream's own topology.
class SimulationIT {

    private static final int WORLDS = Form.asked().of(500, 10_000);
    private static final int TRIES = 400;

    /// The longest of the mistakes needs a course, its baseline, its next course and a follow-up.
    private static final int FEW = 6;

    private final SchemaRegistry registry = SchemaRegistry.at(Infrastructure.registry().url());

    @Test
    void streamAndReferenceAgreeOnEveryWorldAndPartOverEveryMistake(@TempDir Path directory) {
        var clock = Clock.systemUTC();
        long began = clock.millis();
        var simulation = Simulation.in(registry, directory);
        var failures = new ArrayList<Failure>();
        long events = 0;
        long erasures = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            List<Event> world = World.of(seed);
            events += world.size();
            erasures += world.stream().filter(Erasure.class::isInstance).count();
            simulation.failure(seed, world, Mistake.NONE).ifPresent(failures::add);
        }
        List<Failure> caught = caught(simulation);
        var result =
                new Result(
                        "S01",
                        "seeded simulation without broker against the recomputation",
                        WORLDS,
                        events + " events",
                        Map.of("worlds that differ", (long) failures.size()),
                        Map.of(
                                "erasures",
                                erasures,
                                "events of the longest shrunk mistake",
                                caught.stream()
                                        .mapToLong(each -> each.least().size())
                                        .max()
                                        .orElse(0)),
                        Mistake.all().size() + " mistakes of the reference, each shrunk",
                        caught.size(),
                        1,
                        (clock.millis() - began) / 1000);
        new ResultTable(clock, "Kafka Streams " + AppInfoParser.getVersion()).add(result);

        assertThat(failures).as("worlds that differ").isEmpty();
        assertThat(caught).as("mistakes caught").hasSameSizeAs(Mistake.all());
        assertThat(caught).allSatisfy(each -> assertThat(each.least()).hasSizeLessThan(FEW + 1));
        assertThat(result.holds()).isTrue();
    }

    private static List<Failure> caught(Simulation simulation) {
        var caught = new ArrayList<Failure>();
        for (Mistake mistake : Mistake.all()) {
            Optional<Failure> first =
                    LongStream.range(1, TRIES)
                            .filter(seed -> matters(mistake, World.of(seed, 1)))
                            .mapToObj(seed -> simulation.failure(seed, World.of(seed, 1), mistake))
                            .flatMap(Optional::stream)
                            .findFirst();
            first.ifPresent(failure -> {
                System.out.println(mistake.name() + ": " + failure);
                caught.add(failure);
            });
        }
        return caught;
    }

    /// Worlds in which the mistake changes nothing are not worth a run.
    private static boolean matters(Mistake mistake, List<Event> world) {
        return !Reference.cells(world, mistake).equals(Reference.cells(world, Mistake.NONE));
    }
}
