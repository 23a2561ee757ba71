package org.plumbline.faults.journal;

import static org.plumbline.faults.journal.Campaign.FORM;
import static org.plumbline.faults.journal.Campaign.SEED;
import static org.plumbline.faults.journal.Campaign.WORLD;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.invariants.Planted;

/// F06: the broker is killed again and again while clinics write.
class BrokerKillIT {

    private static final int CLIENTS = 8;
    private static final Duration DRAIN = Duration.ofSeconds(60);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private long silentOutages;
    private long lateDrains;
    private long slowestDrainMillis;
    private long whileAway;

    @Test
    void clinicsAreAnsweredAndNothingIsLost() throws Exception {
        Campaign campaign = new Campaign("F06");
        int kills = FORM.of(2, 20);
        try (Crowd crowd =
                new Crowd(WORLD, "f06", WORLD.platform()::sessions, SEED)
                        .withWriters(CLIENTS, Habit.recording())) {
            for (int i = 0; i < kills; i++) {
                outage(crowd);
            }
            crowd.stop();
            List<Acknowledged> promised = crowd.promised();
            Evidence evidence = campaign.settle("f06", promised);
            long caught = plant(evidence, promised);
            campaign.wrong("wrong answers", crowd.answers().wrong())
                    .wrong("outages without a 201", silentOutages)
                    .wrong("drains over 60 s", lateDrains)
                    .seen(crowd.answers().counts())
                    .seen("slowest drain ms", slowestDrainMillis)
                    .seen("201 and 200 while the broker was away", whileAway)
                    .report(
                            "broker `kill -9` during ingest, 8 clients",
                            kills,
                            crowd.acknowledged() + " acknowledged revisions",
                            "one promise more, one revision dropped",
                            caught);
        }
    }

    private void outage(Crowd crowd) throws Exception {
        Campaign.pause(random, 500, 1500);
        WORLD.platform().kill("kafka");
        long before = crowd.answers().of(200, 201);
        Campaign.pause(random, 800, 2000);
        long answered = crowd.answers().of(200, 201) - before;
        silentOutages += answered == 0 ? 1 : 0;
        CompletableFuture<Void> start = CompletableFuture.runAsync(WORLD.platform()::start);
        awaitBroker();
        whileAway += crowd.answers().of(200, 201) - before;
        drain();
        start.get();
    }

    private static void awaitBroker() throws InterruptedException {
        long end = System.nanoTime() + DRAIN.toNanos();
        try (Admin admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                WORLD.bootstrapServers(),
                                "reconnect.backoff.max.ms",
                                200))) {
            while (System.nanoTime() < end) {
                try {
                    admin.listTopics().names().get(1, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | TimeoutException notYet) {
                    Thread.sleep(50);
                }
            }
        }
        throw new IllegalStateException("the broker did not come back");
    }

    /// Until the relay has come to what was in the journal when the broker was back.
    private void drain() throws SQLException, InterruptedException {
        long began = System.nanoTime();
        try (Connection journal = WORLD.journal();
                Statement statement = journal.createStatement()) {
            String end =
                    text(
                            statement,
                            "select '(' || xid || ',' || id || ')' from journal order by journal.xid desc, journal.id desc limit 1");
            String[] part = end.substring(1, end.length() - 1).split(",", -1);
            String reached =
                    "select ((xid, id) >= ('%s'::xid8, %s))::text from relay_cursor where shard = 0"
                            .formatted(part[0], part[1]);
            boolean drained =
                    RelaySession.comesAbout(() -> text(statement, reached).equals("true"), DRAIN);
            lateDrains += drained ? 0 : 1;
        }
        slowestDrainMillis =
                Math.max(
                        slowestDrainMillis,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long plant(Evidence evidence, List<Acknowledged> promised) {
        Planted planted = new Planted(SEED);
        return Math.min(
                evidence.check(planted.oneMore(promised)).count("I1"),
                planted.withoutRevision(evidence).check(promised).count("I3"));
    }
}
