package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of a JVM that is gone.
final class OutlivingIT {

    @TempDir private Path directory;

    @Test
    void detachedProcessesOutliveTheJvmThatStartedThem() throws Exception {
        runAndHalt("detached");
        PostgresProcess postgres = PostgresProcess.find(Starter.postgres(directory)).orElseThrow();
        KafkaProcess kafka = KafkaProcess.find(Starter.kafka(directory)).orElseThrow();
        try {
            assertThat(postgres.isReady()).isTrue();
            assertThat(kafka.isReady()).isTrue();
        } finally {
            postgres.stop();
            kafka.stop();
        }
        assertThat(PostgresProcess.find(Starter.postgres(directory))).isEmpty();
        assertThat(KafkaProcess.find(Starter.kafka(directory))).isEmpty();
    }

    @Test
    void testProcessesOfAKilledJvmAreClearedAway() throws Exception {
        long owner = runAndHalt("shared");
        Path run = Directories.shared().resolve("runs").resolve(Long.toString(owner));
        ProcessHandle orphan =
                PostgresProcess.find(PostgresProcess.Settings.in(run.resolve("postgres"), ""))
                        .flatMap(left -> ProcessHandle.of(left.pid()))
                        .orElseThrow();
        Run.clearOrphans();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(run).doesNotExist();
    }

    private long runAndHalt(String what) throws Exception {
        Process process =
                new ProcessBuilder(
                                Java.command(
                                        128,
                                        List.of(
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                Starter.class.getName(),
                                                what,
                                                directory.toString())))
                        .inheritIO()
                        .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Starter.HALTED);
        return process.pid();
    }
}
