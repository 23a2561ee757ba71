package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.faults.journal.Campaign.FORM;
import static org.plumbline.faults.journal.Campaign.SEED;
import static org.plumbline.faults.journal.Campaign.WORLD;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.journal.RelaySession.Activity;

/// F13: a leader that is frozen in the middle of a batch loses its lock, another process takes
/// over, and the frozen one goes on under load.
///
/// The middle of a batch is made certain by freezing the broker first: the leader then waits for
/// Kafka with entries read and not yet sent.
class TwoRelaysIT {

    private static final String NETWORK = "f13";
    private static final int CLIENTS = 6;

    /// A batch whose commit was on its way when the broker froze is committed before anybody can
    /// fence it; then the takeover is repeated.
    private static final int MOST = 15;

    /// The frozen process may hold a transaction open, and the new leader reads nothing behind it
    /// until the server ends it after 60 s.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String FENCED = "plumbline_relay_fenced_total";

    private final RelaySession relay = new RelaySession(WORLD);
    private long fenced;
    private long notInFlight;
    private long bothLed;
    private long slowestMillis;

    @Test
    void theOneThatWasReplacedPutsNothingInBetween() throws Exception {
        Campaign campaign = new Campaign("F13");
        int wanted = FORM.of(2, 10);
        int takeovers = 0;
        Instance first = Instance.first(WORLD);
        AtomicReference<URI> service = new AtomicReference<>(first.service());
        try (Instance second = Instance.second(WORLD);
                Crowd crowd =
                        new Crowd(WORLD, NETWORK, service::get, SEED)
                                .withWriters(CLIENTS, Habit.amending())) {
            while (takeovers < wanted || (fenced == 0 && takeovers < MOST)) {
                takeovers++;
                Instance leader = first.leads() ? first : second;
                Instance other = leader.equals(first) ? second : first;
                service.set(other.service());
                takeOver(leader, other);
            }
            crowd.stop();
            List<Acknowledged> promised = crowd.promised();
            Evidence evidence = campaign.settle(NETWORK, promised);
            long inversions = naiveInversions(evidence);
            campaign.wrong("wrong answers", crowd.answers().wrong())
                    .wrong("takeovers without a batch in flight", notInFlight)
                    .wrong("two leaders at once", bothLed)
                    .seen(crowd.answers().counts())
                    .seen("fencings", fenced)
                    .seen("slowest takeover ms", slowestMillis)
                    .report(
                            "leader frozen with a batch in flight, its lock taken, resumed under load",
                            takeovers,
                            crowd.acknowledged() + " acknowledged revisions",
                            "the same journal by two publishers with `for update skip locked`, inversions",
                            inversions);
        }
        assertThat(fenced).as("fencings by the transactional id").isPositive();
    }

    private void takeOver(Instance leader, Instance other) throws Exception {
        double before = leader.metric(FENCED);
        ProcessHandle broker = WORLD.platform().process("kafka");
        Signal.STOP.to(broker);
        boolean inFlight;
        Activity frozen;
        try {
            inFlight =
                    RelaySession.comesAbout(
                            () -> relay.activity().filter(TwoRelaysIT::waitsForKafka).isPresent(),
                            Duration.ofSeconds(4));
            frozen = relay.activity().orElseThrow();
            Signal.STOP.to(leader.process());
        } finally {
            Signal.CONT.to(broker);
        }
        notInFlight += inFlight ? 0 : 1;
        try {
            relay.terminate(frozen);
            awaitMovedBy(frozen);
        } finally {
            Signal.CONT.to(leader.process());
        }
        awaitStandby(leader, other);
        fenced += Math.round(leader.metric(FENCED) - before);
    }

    /// Its session was last used some time ago, though clinics write all the while; it polls more
    /// often than that when it has nothing to do.
    private static boolean waitsForKafka(Activity leader) {
        return leader.state().equals("idle") && leader.sinceMillis() > 600;
    }

    private void awaitMovedBy(Activity frozen) throws Exception {
        long began = System.nanoTime();
        String cursor = relay.cursor();
        assertThat(
                        RelaySession.comesAbout(
                                () ->
                                        !relay.cursor().equals(cursor)
                                                && relay.activity()
                                                        .filter(one -> one.pid() != frozen.pid())
                                                        .isPresent(),
                                LIMIT))
                .as("the other takes over")
                .isTrue();
        slowestMillis = Math.max(slowestMillis, (System.nanoTime() - began) / 1_000_000);
    }

    private void awaitStandby(Instance leader, Instance other)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (leader.leads() || !other.leads()) {
            if (System.nanoTime() > end) {
                bothLed++;
                return;
            }
            Thread.sleep(200);
        }
    }

    private static long naiveInversions(Evidence evidence) throws Exception {
        var naive = new SkipLockedPublishers(WORLD, "naive-" + SEED).publish(evidence.journal());
        return evidence.withPublished(naive).check(List.of()).seen().getOrDefault("inversions", 0L);
    }
}
