package org.plumbline.faults.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.acceptance.outside.StreamProgram;

/// One life of the program, from its start to its kill or its end.
final class RunningStream implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /// A life lasts seconds: the time that a better compiler takes does not come back.
    private static final List<String> SOON_UP =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String RUNNING = "Stream RUNNING after";

    private final StreamProgram program;
    private final long livesBefore;

    private RunningStream(StreamProgram program, long livesBefore) {
        this.program = program;
        this.livesBefore = livesBefore;
    }

    static RunningStream start(String bootstrap, URI registry, Path home, List<String> settings)
            throws IOException {
        Path log = home.resolve("stream.log");
        long before = Files.exists(log) ? count(log, RUNNING) : 0;
        return new RunningStream(
                StreamProgram.start(bootstrap, registry, home, SOON_UP, settings), before);
    }

    RunningStream awaitRunning() throws InterruptedException {
        await(() -> said(RUNNING) > livesBefore, Duration.ofMillis(50));
        return this;
    }

    /// Waits until it has written something that is not committed.
    void awaitWork(Progress progress) throws InterruptedException {
        await(() -> progress.uncommitted() > 0, Duration.ofMillis(20));
    }

    /// Waits until everything is committed and nothing more is written.
    void awaitRest(Progress progress, Duration still) throws InterruptedException {
        await(() -> progress.backlog() == 0 && isStill(progress, still), Duration.ofMillis(500));
    }

    private static boolean isStill(Progress progress, Duration still) {
        Map<TopicPartition, Long> before = progress.written();
        try {
            Thread.sleep(still);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return progress.uncommitted() == 0 && progress.written().equals(before);
    }

    private void await(BooleanSupplier reached, Duration pause) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            program.assertRuns();
            if (System.nanoTime() - limit > 0) {
                throw new AssertionError("not within " + LIMIT + "; see " + program.log());
            }
            Thread.sleep(pause);
        }
    }

    /// How often the log of all lives has this.
    long said(String text) {
        return count(program.log(), text);
    }

    private static long count(Path log, String text) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The code with which it ended by itself; waits for that.
    int awaitEnd() throws InterruptedException {
        return program.awaitEnd();
    }

    void assertRuns() {
        program.assertRuns();
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
