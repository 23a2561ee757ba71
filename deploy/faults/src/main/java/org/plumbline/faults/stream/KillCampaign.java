package org.plumbline.faults.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plumbline.acceptance.outside.Broker;
import org.plumbline.acceptance.recomputation.Difference;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;

/// The stream killed by SIGKILL at random moments after it began to write, again and again on the
/// state that it left, and then let finish.
///
/// @param kills how many shall find work in flight; others do not count
/// @param atMost after which no further life is begun, however many kills there have been
/// @param backlog of records that are there at least when a life begins
/// @param still how long nothing may be written before the end is believed
/// @param settings of the stream
/// @param seed of the worlds and of the moments
record KillCampaign(
        int kills,
        Duration atMost,
        long backlog,
        Duration still,
        List<String> settings,
        long seed) {

    private static final int PARTITIONS = 2;
    private static final int PATIENTS = 150;
    private static final int LONGEST_LIFE = 4_000;

    /// What came out.
    ///
    /// @param idle kills that found nothing in flight
    /// @param uncommitted records in flight, all kills together
    /// @param wiped how often a store was found unclean and restored from scratch
    /// @param wrong cells with other integers than expected, or none
    /// @param misnumbered updates that did not follow on the one before
    /// @param caught planted faults that the comparison of the cells notices
    record Outcome(
            long records,
            int cells,
            long updates,
            int killed,
            int idle,
            long uncommitted,
            long wiped,
            List<Difference> wrong,
            long missing,
            long misnumbered,
            long deadLetters,
            long caught) {}

    Outcome run(URI registry, Path directory) throws IOException, InterruptedException {
        KafkaProcess kafka =
                KafkaProcess.start(KafkaProcess.Settings.in(directory.resolve("kafka")));
        String bootstrap = kafka.bootstrapServers();
        SchemaRegistry schemas = SchemaRegistry.at(registry);
        try (var topics = new ClinicTopics(bootstrap, schemas, PARTITIONS);
                var progress = new Progress(bootstrap);
                var cells = new CellReader(bootstrap, schemas)) {
            var feed = new Feed(topics, seed, PATIENTS);
            var lives = new Lives(bootstrap, registry, directory, settings);
            var killed = kill(feed, lives, progress, cells);
            feed.publishPostponed();
            try (var last = lives.next().awaitRunning()) {
                last.awaitRest(progress, still);
                cells.readOn();
                return compare(feed, cells, killed, last, bootstrap);
            }
        } finally {
            kafka.stop();
        }
    }

    private record Lives(String bootstrap, URI registry, Path home, List<String> settings) {

        RunningStream next() throws IOException {
            return RunningStream.start(bootstrap, registry, home, settings);
        }
    }

    private record Kills(int killed, int idle, long uncommitted) {

        Kills and(long inFlight) {
            return inFlight > 0
                    ? new Kills(killed + 1, idle, uncommitted + inFlight)
                    : new Kills(killed, idle + 1, uncommitted);
        }
    }

    private Kills kill(Feed feed, Lives lives, Progress progress, CellReader cells)
            throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var done = new Kills(0, 0, 0);
        long limit = System.nanoTime() + atMost.toNanos();
        while (done.killed() < kills && System.nanoTime() - limit < 0) {
            long inFlight = kill(random.nextInt(LONGEST_LIFE), feed, lives, progress);
            done = done.and(inFlight);
            System.out.printf(
                    "kill %d of %d: %d records in flight%n", done.killed(), kills, inFlight);
            cells.readOn();
        }
        return done;
    }

    private long kill(int millis, Feed feed, Lives lives, Progress progress)
            throws IOException, InterruptedException {
        try (var life = lives.next()) {
            feed.keepBusy(progress::backlog, backlog);
            life.awaitRunning().awaitWork(progress);
            Thread.sleep(millis);
            life.assertRuns();
            life.kill();
        }
        return progress.uncommitted();
    }

    private static Outcome compare(
            Feed feed, CellReader cells, Kills kills, RunningStream last, String bootstrap) {
        SortedMap<String, Integers> found = cells.cells();
        SortedMap<String, Integers> expected = feed.expected();
        List<ConsumerRecord<String, byte[]>> letters =
                new Broker(bootstrap).records(Topics.DEAD_LETTERS);
        return new Outcome(
                feed.records(),
                expected.size(),
                cells.updates(),
                kills.killed(),
                kills.idle(),
                kills.uncommitted(),
                last.said("bootstrap from scratch"),
                Difference.between(expected, found),
                expected.keySet().stream().filter(cell -> !found.containsKey(cell)).count(),
                cells.misnumbered(),
                letters.size(),
                feed.expectedWithFaults().stream()
                        .filter(wrong -> !Difference.between(wrong, found).isEmpty())
                        .count());
    }
}
