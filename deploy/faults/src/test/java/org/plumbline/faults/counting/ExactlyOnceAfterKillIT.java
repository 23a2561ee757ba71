package org.plumbline.faults.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.counting.Experiment.Outcome;
import org.plumbline.infrastructure.Infrastructure;

/// The version that the platform is built with against the one that Spring Boot would have chosen,
/// in the same experiment. The second must fail it: an experiment that any version passes would
/// show nothing.
class ExactlyOnceAfterKillIT {

    private static final boolean FULL = "full".equals(System.getProperty("faults.form"));
    private static final long SEED = 20_261_120;

    @Test
    void theVersionInUseCountsEveryRecordOnce() throws IOException {
        Outcome outcome = run(required("kafka.version"), ownClassPath());

        assertThat(outcome.killsInFlight())
                .as("kills in flight")
                .isEqualTo(outcome.experiment().kills());
        assertThat(outcome.isExact()).as("%s", outcome).isTrue();
    }

    @Test
    void theVersionThatSpringBootManagesCountsTwiceAndIsCaught() throws IOException {
        Outcome outcome = run(required("kafka.unsafe.version"), unsafeClassPath());

        assertThat(outcome.killsInFlight())
                .as("kills in flight")
                .isEqualTo(outcome.experiment().kills());
        assertThat(outcome.overCount()).as("%s", outcome).isPositive();
    }

    private Outcome run(String version, List<Path> classPath) throws IOException {
        Experiment experiment =
                FULL
                        ? new Experiment(
                                version, classPath, 1_500_000, 20_000, 8, 4_000, 40_000, SEED)
                        : new Experiment(
                                version, classPath, 240_000, 5_000, 4, 2_000, 20_000, SEED);
        String bootstrap = Infrastructure.kafka().bootstrapServers();
        Path directory =
                Files.createTempDirectory(Path.of(required("faults.directory")), version + "-");
        Outcome outcome = new KillExperiment(experiment, bootstrap, directory).run();
        System.out.println(outcome.row());
        Files.writeString(directory.resolve("result.md"), outcome.row() + "\n");
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
