package org.plumbline.faults.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.invariants.Findings;
import org.plumbline.faults.invariants.World;
import org.plumbline.faults.journal.Crowd;
import org.plumbline.faults.journal.Habit;
import org.plumbline.faults.rebuild.Served;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.PostgresProcess;
import org.plumbline.local.Platform;
import org.plumbline.local.Ports;

/// F08 and its control F11: the machine goes down under a platform at work.
class PowerCutIT {
    private static final long SEED = 20261122;
    private static final int WRITERS = 4;
    private static final int PROMISES_BEFORE_A_CUT = 200;
    private static final String WHAT = "power cut under everything, clients go on";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration HASTE = Duration.ofSeconds(3);
    private static final Pattern BEHIND =
            Pattern.compile("Kafka behind journal by (\\d+), republishing");

    private static final Pattern ANEW =
            Pattern.compile("does not hold any more what was read from it");

    private static final int CUTS = 3;

    private final Form form = Form.asked();
    private final ResultTable table =
            new ResultTable(Clock.systemUTC(), "Kafka 4.3.1, PostgreSQL 18.6, ext4");
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void whatWasAcknowledgedIsThereAndCountedOnce() throws Exception {
        assumeTrue(form == Form.FULL, "the power cut takes minutes: in the full form only");
        Optional<String> impossible = Disk.impossible();
        impossible.ifPresent(because -> table.notRun("F08", WHAT, because));
        assumeTrue(impossible.isEmpty(), () -> impossible.orElse(""));
        Path folder =
                Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "disks").toAbsolutePath()),
                        "cut-");
        try (Disk disk = Disk.in(folder)) {
            Path home = disk.root().resolve("home");
            Ports ports = Ports.free();
            Platform platform = Platform.in(home, ports);
            try {
                platform.start();
                // the installation is older than half a minute, after which the system has it on
                // disk
                disk.sync();
                run(new World(platform, home, ports), disk, folder.resolve("clients"));
            } finally {
                keepLogs(home, folder);
                platform.stop();
            }
        }
    }

    private void run(World world, Disk disk, Path clients) throws Exception {
        long began = System.nanoTime();
        int cuts = CUTS;
        long republished = 0;
        long readAnew = 0;
        // clients are other machines: their ledgers do not lie on the disk
        World outside = new World(world.platform(), clients, world.ports());
        try (Crowd crowd = new Crowd(outside, "f08", world.platform()::sessions, SEED)) {
            crowd.withWriters(WRITERS, Habit.recording());
            for (int cut = 0; cut < cuts; cut++) {
                awaitPromises(crowd, PROMISES_BEFORE_A_CUT + random.nextInt(200));
                new Cut(world.platform(), disk).now();
                long sessions = size(world, "session-service");
                long reporting = size(world, "reporting-service");
                world.platform().start();
                republished += sum(BEHIND, since(world, "session-service", sessions));
                readAnew += sum(ANEW, since(world, "reporting-service", reporting));
            }
            crowd.stop();
            Served served = new Served(world);
            Findings findings = served.settled(crowd.promised(), PATIENCE);
            long epoch = served.epoch();
            long lost = lostByHaste(world, disk);
            TreeMap<String, Long> wrong = new TreeMap<>(findings.counts());
            wrong.put("wrong answers", (long) crowd.answers().wrong().size());
            Result result =
                    new Result(
                            "F08, F11",
                            WHAT,
                            cuts,
                            findings.seen().get("journal rows") + " journal rows",
                            wrong,
                            Map.of(
                                    "acknowledged",
                                    crowd.acknowledged(),
                                    "entries published again",
                                    republished,
                                    "partitions of cells read anew",
                                    readAnew,
                                    "epoch",
                                    epoch),
                            "synchronous_commit=off, rows missing after one more cut",
                            lost,
                            SEED,
                            Duration.ofNanos(System.nanoTime() - began).toSeconds());
            table.add(result);
            assertThat(result.holds()).as("%s%n%s", result, findings).isTrue();
            assertThat(republished).as("Kafka was filled anew").isPositive();
            assertThat(epoch).as("every cut was followed by a rebuild").isEqualTo(1L + cuts);
        }
    }

    /// The same cut under a writer whose commits are answered before they are on disk.
    private static long lostByHaste(World world, Disk disk) throws Exception {
        Database database = world.database("postgres");
        Hasty hasty = new Hasty("hasty", "off");
        hasty.create(database);
        Thread writer = Thread.ofVirtual().start(() -> hasty.writeUntilCut(database));
        Thread.sleep(HASTE);
        new Cut(world.platform(), disk).now();
        writer.join();
        PostgresProcess server =
                PostgresProcess.start(
                        PostgresProcess.Settings.in(
                                        world.home().resolve("postgres"), database.password())
                                .withPort(world.ports().of(Ports.Port.POSTGRES)));
        try {
            return hasty.missing(database);
        } finally {
            server.stop();
        }
    }

    private static long size(World world, String process) throws IOException {
        return Files.size(world.platform().log(process));
    }

    /// What a process has logged since its log was that long; all of it where the log was begun
    /// anew.
    private static String since(World world, String process, long length) throws IOException {
        byte[] log = Files.readAllBytes(world.platform().log(process));
        int from = log.length < length ? 0 : Math.toIntExact(length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8);
    }

    /// The numbers that lines name, or how many lines there are where they name none.
    private static long sum(Pattern line, String log) {
        return line.matcher(log)
                .results()
                .mapToLong(found -> found.groupCount() == 0 ? 1 : Long.parseLong(found.group(1)))
                .sum();
    }

    private static void awaitPromises(Crowd crowd, int more) throws InterruptedException {
        long wanted = crowd.acknowledged() + more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.acknowledged() < wanted) {
            assertThat(System.nanoTime()).as("promises come in").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /// Where they can be read when the disk is gone.
    private static void keepLogs(Path home, Path folder) throws IOException {
        if (Files.notExists(home)) {
            return;
        }
        try (var files = Files.walk(home, 2)) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                Files.copy(
                        log,
                        folder.resolve(log.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
