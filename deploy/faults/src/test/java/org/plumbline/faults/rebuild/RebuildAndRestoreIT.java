package org.plumbline.faults.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.Api;
import org.plumbline.acceptance.outside.ManyRows;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.invariants.Findings;
import org.plumbline.faults.invariants.World;
import org.plumbline.faults.journal.Crowd;
import org.plumbline.faults.journal.Habit;
import org.plumbline.faults.restore.Backup;

/// F32 and F35 on one platform: everything computed anew under load, and a database put back.
@SuppressWarnings("NullAway.Init") // set before all tests
class RebuildAndRestoreIT {
    private static final long SEED = 20261121;
    private static final int MONTH_POINTS = 2;
    private static final int WRITERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static boolean runs;
    private static World world;
    private static Served served;

    private final Form form = Form.asked();
    private final ResultTable table =
            new ResultTable(Clock.systemUTC(), "Kafka 4.3.1, PostgreSQL 18.6");

    @BeforeAll
    static void start() {
        world = World.start();
        runs = true;
        served = new Served(world);
    }

    @AfterAll
    static void stop() {
        if (runs) {
            world.platform().stop();
        }
    }

    @Test
    void figuresAreTheOldOnesUntilAllNewOnesAreThere() throws Exception {
        long began = System.nanoTime();
        int rounds = form.of(1, 5);
        ManyRows file = new ManyRows("Q", form.of(1_500, 6_000));
        new Api(world.platform(), "f32-quiet").importCsv(file.csv());
        long pairs = (long) MONTH_POINTS * file.patients();
        try (Crowd crowd = crowd("f32", SEED);
                Watch watch = new Watch(world, "f32-quiet", pairs)) {
            Findings before = served.settled(List.of(), PATIENCE);
            assertThat(before.isClean()).as("%s", before).isTrue();
            crowd.withWriters(WRITERS, Habit.recording());
            TreeMap<String, Long> wrong = new TreeMap<>();
            watch.over(() -> {
                for (int round = 0; round < rounds; round++) {
                    world.platform().rebuild();
                    wrong.merge("left behind", leftBehind(), Long::sum);
                    loseOwnTopics();
                    world.platform().rebuild();
                    wrong.merge("left behind", leftBehind(), Long::sum);
                }
            });
            crowd.stop();
            Findings findings = served.settled(crowd.promised(), PATIENCE);
            wrong.putAll(findings.counts());
            wrong.put("wrong reads", watch.wrong());
            wrong.put("wrong answers", (long) crowd.answers().wrong().size());
            wrong.put("rows of earlier epochs", served.outdatedRows());
            Result result =
                    new Result(
                            "F32",
                            "rebuild under load, again after the group and internal topics were deleted",
                            2 * rounds,
                            findings.seen().get("journal rows") + " journal rows",
                            wrong,
                            Map.of(
                                    "acknowledged",
                                    crowd.acknowledged(),
                                    "reads",
                                    watch.reads(),
                                    "looks with two epochs in the tables",
                                    watch.lookedDuring(),
                                    "epoch",
                                    served.epoch()),
                            "newest epoch served at its first row",
                            watch.wrongIfEarly(),
                            SEED,
                            seconds(began));
            table.add(result);
            assertThat(result.holds()).as("%s%n%s", result, findings).isTrue();
            assertThat(served.epoch()).isEqualTo(1 + 2L * rounds);
        }
    }

    private static long leftBehind() throws Exception {
        return new Leavings(world.bootstrapServers()).of(served.epoch() - 1).size();
    }

    private static void loseOwnTopics() throws Exception {
        world.platform().stop("outcomes-stream");
        new Leavings(world.bootstrapServers()).delete(served.epoch());
    }

    @Test
    void aDatabasePutBackToAnEarlierStateCatchesUpByItself() throws Exception {
        long began = System.nanoTime();
        int rounds = form.of(1, 5);
        TreeMap<String, Long> wrong = new TreeMap<>();
        try (Crowd crowd = crowd("f35", SEED + 1)) {
            crowd.withWriters(WRITERS, Habit.recording());
            awaitPromises(crowd, 100);
            for (int round = 0; round < rounds; round++) {
                Backup backup = Backup.take(world, "backup_" + round);
                awaitPromises(crowd, 150);
                backup.putBack();
                awaitPromises(crowd, 50);
                world.platform().rebuild();
                awaitPromises(crowd, 100);
                backup.putBack();
                awaitPromises(crowd, 50);
            }
            crowd.stop();
            Findings findings = served.settled(crowd.promised(), PATIENCE);
            wrong.putAll(findings.counts());
            wrong.put("wrong answers", (long) crowd.answers().wrong().size());
            tamper();
            long caught = served.read().check(crowd.promised()).count("I6");
            untamper();
            Result result =
                    new Result(
                            "F35",
                            "reporting database put back, once from before a rebuild",
                            2 * rounds,
                            findings.seen().get("journal rows") + " journal rows",
                            wrong,
                            Map.of("acknowledged", crowd.acknowledged(), "epoch", served.epoch()),
                            "one row changed",
                            caught,
                            SEED + 1,
                            seconds(began));
            table.add(result);
            assertThat(result.holds()).as("%s%n%s", result, findings).isTrue();
        }
    }

    private static Crowd crowd(String network, long seed) throws Exception {
        return new Crowd(world, network, world.platform()::sessions, seed);
    }

    private static void awaitPromises(Crowd crowd, int more) throws InterruptedException {
        long wanted = crowd.acknowledged() + more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.acknowledged() < wanted) {
            assertThat(System.nanoTime()).as("promises come in").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static final String ONE_ROW =
            """
            update measure_cell set under_treatment = under_treatment %s 1 where (epoch, key) =
              (select epoch, key from measure_cell where epoch = (select served from generation)
               order by key limit 1)
            """;

    private static void tamper() throws SQLException {
        execute(ONE_ROW.formatted("+"));
    }

    private static void untamper() throws SQLException {
        execute(ONE_ROW.formatted("-"));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = world.reporting();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
