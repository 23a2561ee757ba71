package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.faults.journal.Campaign.FORM;
import static org.plumbline.faults.journal.Campaign.SEED;
import static org.plumbline.faults.journal.Campaign.WORLD;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.Broker;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.invariants.Identity;
import org.plumbline.faults.invariants.Planted;
import org.plumbline.faults.invariants.Settled;
import org.plumbline.schemas.Topics;

/// F12: the session-service is killed when Kafka has committed a batch and the cursor has not been
/// moved.
///
/// The moment is held open from outside: a share lock on the cursor's table lets the relay read and
/// send, and keeps it waiting where it moves the cursor. The batch is made large by a transaction
/// that is open while clinics write.
class RelayKillIT {

    private static final String NETWORK = "f12";
    private static final int VISITS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Submitter submitter =
            new Submitter(WORLD.platform(), NETWORK, WORLD.platform()::sessions);
    private final RelaySession relay = new RelaySession(WORLD);
    private final List<Acknowledged> promised = new ArrayList<>();
    private int met;
    private int missed;

    @Test
    void aBatchIsSentAgainAndChangesNothing() throws Exception {
        Campaign campaign = new Campaign("F12");
        int kills = FORM.of(3, 100);
        if (FORM == Form.FULL) {
            orderlyRestart();
        }
        while (met < kills && missed <= kills / 10) {
            killBeforeTheCursor(met + missed);
        }
        Evidence evidence = campaign.settle(NETWORK, promised);
        Planted planted = new Planted(SEED);
        long caught =
                Math.min(
                        planted.withRevisionsSwapped(evidence).check(promised).count("I3"),
                        planted.withoutRevision(evidence).check(promised).count("I3"));
        campaign.wrong("kills at that moment that are lacking", kills - met)
                .seen("kills at another moment", missed)
                .report(
                        "session-service `kill -9` between Kafka's commit and the cursor's",
                        kills,
                        promised.size() + " acknowledged revisions",
                        "two revisions swapped, one revision dropped",
                        caught);
        assertThat(evidence.check(promised).seen().get("records sent again"))
                .as("records sent again, which show that the moment was met")
                .isGreaterThanOrEqualTo(kills);
    }

    /// An orderly end writes the archive of classes that makes every later start a short one.
    private static void orderlyRestart() {
        WORLD.platform().stop("session-service");
        WORLD.platform().start();
    }

    private void killBeforeTheCursor(int round) throws Exception {
        try (Connection lock = WORLD.journal();
                LongTransaction held = LongTransaction.idle(WORLD)) {
            write(round);
            int before = records();
            lock.setAutoCommit(false);
            lockCursor(lock);
            String cursor = relay.cursor();
            held.commit();
            boolean waits =
                    RelaySession.comesAbout(
                            () -> relay.activity().filter(one -> one.waits()).isPresent(), LIMIT);
            boolean committed = waits && records() >= before + VISITS;
            WORLD.platform().kill("session-service");
            boolean unmoved = relay.cursor().equals(cursor);
            if (committed && unmoved) {
                met++;
            } else {
                missed++;
            }
            lock.rollback();
        }
        WORLD.platform().start();
        assertThat(RelaySession.comesAbout(() -> Settled.relayBehind(WORLD) == 0, LIMIT))
                .as("the relay comes back")
                .isTrue();
    }

    /// Gives its transaction no number, which would hold back the relay's reading.
    private static void lockCursor(Connection lock) throws SQLException {
        try (Statement statement = lock.createStatement()) {
            statement.execute("lock table relay_cursor in share mode");
        }
    }

    /// New visits, each amended at once: two revisions of a key in one batch.
    private void write(int round) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Acknowledged>>> calls =
                    IntStream.range(0, VISITS)
                            .<Callable<List<Acknowledged>>>mapToObj(i -> () -> visit(round, i))
                            .toList();
            for (Future<List<Acknowledged>> done : threads.invokeAll(calls)) {
                promised.addAll(done.get());
            }
        }
    }

    private List<Acknowledged> visit(int round, int number) {
        String id = "S-" + round + "-" + number;
        Visit first = new Visit(id, "P-" + round + "-" + number, number, number, 7, 3, 0);
        Visit second = first.amended();
        accepted(submitter.put(first.path(), first.json(), Map.of()), 201);
        accepted(submitter.put(second.path(), second.json(), Map.of("If-Match", "\"1\"")), 200);
        Identity identity = new Identity(NETWORK, Visit.CLINIC, "session", id);
        return List.of(
                new Acknowledged(identity, 1, first.says()),
                new Acknowledged(identity, 2, second.says()));
    }

    private static void accepted(Reply reply, int status) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(status));
    }

    /// How many committed records of sessions there are.
    private static int records() {
        return new Broker(WORLD.bootstrapServers()).records(Topics.SESSIONS).size();
    }
}
