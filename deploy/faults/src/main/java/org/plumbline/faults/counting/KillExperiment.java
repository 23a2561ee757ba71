package org.plumbline.faults.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Runs an [Experiment]: fills the input, starts the application, kills it after a random number of
/// records, starts it again on what it left behind, and in the end lets it finish and counts.
public final class KillExperiment {

    private static final Duration FINISH = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Experiment experiment;
    private final CountingTopics topics;
    private final Path directory;

    /// @param directory for state and log
    public KillExperiment(Experiment experiment, String bootstrap, Path directory) {
        this.experiment = experiment;
        this.directory = directory;
        this.topics =
                new CountingTopics(
                        bootstrap,
                        "counting-%s-%s"
                                .formatted(
                                        experiment.version(), Long.toHexString(System.nanoTime())));
    }

    public Experiment.Outcome run() {
        Map<String, Long> expected =
                topics.fill(experiment.records(), experiment.keys(), experiment.seed());
        SplittableRandom random = new SplittableRandom(experiment.seed());
        int inFlight = 0;
        for (int kill = 0; kill < experiment.kills(); kill++) {
            inFlight += killAfter(recordsBeforeKill(random)) ? 1 : 0;
        }
        try (CountingProcess last = start()) {
            last.letRun();
            awaitEnd();
        }
        return compare(expected, topics.counts(), inFlight);
    }

    /// Between a little work and somewhat more than a commit interval's, so that some kills come
    /// before a life's first commit and some after.
    private long recordsBeforeKill(SplittableRandom random) {
        long perCommit = (long) experiment.perSecond() * experiment.commitMillis() / 1000;
        return perCommit / 4 + random.nextLong(perCommit);
    }

    private boolean killAfter(long records) {
        long before = topics.committed();
        try (CountingProcess application = start()) {
            long seen =
                    application.awaitSeen(Math.min(records, experiment.records() - before - 1_000));
            application.kill();
            return seen > topics.committed() - before;
        }
    }

    private CountingProcess start() {
        return CountingProcess.start(
                experiment.classPath(),
                log(),
                List.of(
                        topics.bootstrap(),
                        topics.application(),
                        directory.resolve("state").toString(),
                        topics.input(),
                        topics.output(),
                        Integer.toString(experiment.commitMillis()),
                        Integer.toString(experiment.perSecond())));
    }

    private Path log() {
        return directory.resolve("log");
    }

    private void awaitEnd() {
        long limit = System.nanoTime() + FINISH.toNanos();
        while (topics.committed() < experiment.records()) {
            if (System.nanoTime() - limit > 0) {
                throw new IllegalStateException("the input was not worked through; see " + log());
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private Experiment.Outcome compare(
            Map<String, Long> expected, Map<String, Long> counts, int inFlight) {
        int wrong = 0;
        long over = 0;
        long under = 0;
        for (Map.Entry<String, Long> key : expected.entrySet()) {
            long difference = counts.getOrDefault(key.getKey(), 0L) - key.getValue();
            wrong += difference == 0 ? 0 : 1;
            over += Math.max(difference, 0);
            under += Math.max(-difference, 0);
        }
        return new Experiment.Outcome(experiment, wrong, over, under, inFlight, wipes());
    }

    private long wipes() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("bootstrap from scratch")).count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
