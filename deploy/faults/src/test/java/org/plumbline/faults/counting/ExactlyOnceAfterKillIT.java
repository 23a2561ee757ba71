package org.plumbline.faults.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.counting.Experiment.Outcome;
import org.plumbline.infrastructure.Infrastructure;

/// The version that the platform is built with against the one that Spring Boot would have chosen,
/// in the same experiment. The second must fail it: an experiment that any version passes would
/// show nothing.
class ExactlyOnceAfterKillIT {

    private static final boolean FULL = Form.asked() == Form.FULL;
    private static final long SEED = 20_261_120;

    @Test
    void theVersionInUseCountsEveryRecordOnceAndTheOneOfSpringBootIsCaughtCountingTwice()
            throws IOException {
        var clock = Clock.systemUTC();
        long began = clock.millis();
        Outcome ours = run(required("kafka.version"), ownClassPath());
        Outcome unsafe = run(required("kafka.unsafe.version"), unsafeClassPath());
        Result result = result(ours, unsafe, (clock.millis() - began) / 1000);
        new ResultTable(clock, "Kafka Streams " + ours.experiment().version()).add(result);

        assertThat(List.of(ours, unsafe))
                .allSatisfy(outcome ->
                        assertThat(outcome.killsInFlight())
                                .as("kills in flight")
                                .isEqualTo(outcome.experiment().kills()));
        assertThat(ours.isExact()).as("%s", ours).isTrue();
        assertThat(unsafe.overCount()).as("%s", unsafe).isPositive();
        assertThat(result.holds()).isTrue();
    }

    private static Result result(Outcome ours, Outcome unsafe, long seconds) {
        Experiment experiment = ours.experiment();
        return new Result(
                "F01 control",
                "a counting application killed, 128 KB memtable, no cache, commit %d ms"
                        .formatted(experiment.commitMillis()),
                experiment.kills(),
                "%d records, %d keys".formatted(experiment.records(), experiment.keys()),
                Map.of(
                        "keys wrong",
                        (long) ours.wrongKeys(),
                        "over-count",
                        ours.overCount(),
                        "under-count",
                        ours.underCount()),
                Map.of("kills in flight", (long) ours.killsInFlight(), "wipes", ours.wipes()),
                "the same with Kafka Streams %s, over-count in %d keys"
                        .formatted(unsafe.experiment().version(), unsafe.wrongKeys()),
                unsafe.overCount(),
                experiment.seed(),
                seconds);
    }

    private Outcome run(String version, List<Path> classPath) throws IOException {
        Experiment experiment =
                FULL
                        ? new Experiment(
                                version, classPath, 1_500_000, 20_000, 8, 4_000, 40_000, SEED)
                        : new Experiment(
                                version, classPath, 180_000, 5_000, 3, 2_000, 20_000, SEED);
        String bootstrap = Infrastructure.kafka().bootstrapServers();
        Path directory =
                Files.createTempDirectory(Path.of(required("faults.directory")), version + "-");
        Outcome outcome = new KillExperiment(experiment, bootstrap, directory).run();
        return outcome;
    }

    private static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /// The unsafe version's own jars, with nothing of the other version beside them.
    private static List<Path> unsafeClassPath() throws IOException {
        List<Path> others =
                ownClassPath().stream()
                        .filter(path ->
                                !path.toString().matches(".*/(kafka-|rocksdbjni-)[^/]*\\.jar"))
                        .toList();
        try (Stream<Path> jars = Files.list(Path.of(required("kafka.unsafe.directory")))) {
            return Stream.concat(jars, others.stream()).toList();
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set");
        }
        return value;
    }
}
