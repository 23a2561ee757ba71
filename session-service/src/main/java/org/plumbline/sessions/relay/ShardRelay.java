package org.plumbline.sessions.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Publishes one shard of the journal: contends for the shard, verifies Kafka, then sends batch
/// after batch. Whatever goes wrong, it lets go of everything and begins anew, verification
/// included, so that there is one way in and no half-known state to go on from.
final class ShardRelay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ShardRelay.class);
    private static final Duration CONTEND = Duration.ofMillis(500);
    private static final int REFUSALS_OF_A_LEADER = 40;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Surroundings around;
    private final RelaySettings settings;
    private final RelayCounters counters;
    private final RelaySteps steps;
    private final EventCodec codec;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;

    /// What a relay stands between.
    record Surroundings(
            Shard shard,
            RelayTopics topics,
            JdbcConnectionDetails database,
            KafkaClients kafka,
            SchemaRegistry registry) {}

    ShardRelay(
            Surroundings around, RelaySettings settings, RelayCounters counters, RelaySteps steps) {
        this.around = around;
        this.settings = settings;
        this.counters = counters;
        this.steps = steps;
        this.codec = new EventCodec(around.topics(), around.registry());
    }

    RelayState state() {
        return counters.state();
    }

    /// Asks it to end after the batch in hand.
    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        try {
            while (!isStopping()) {
                attempt();
                sleep(pause);
                pause = longer(pause);
            }
        } finally {
            if (!isStopping()) {
                counters.state(RelayState.blocked("the relay's thread has died"));
            }
        }
    }

    private void attempt() {
        try (LeaderConnection journal = LeaderConnection.open(around.database(), around.shard())) {
            if (awaitLeadership(journal)) {
                lead(journal);
            }
        } catch (UnpublishableEntry bug) {
            LOG.error("Relay {} stands still: {}", around.shard().number(), bug.sentence());
            counters.state(RelayState.blocked(bug.sentence()));
        } catch (SQLException | RuntimeException fault) {
            retry(fault);
        }
    }

    private void retry(Exception fault) {
        if (isStopping()) {
            return;
        }
        if (isFenced(fault)) {
            counters.fenced();
            LOG.warn(
                    "Relay {} was replaced by another and contends anew: {}",
                    around.shard().number(),
                    fault.toString());
        } else {
            LOG.warn(
                    "Relay {} could not go on and begins anew: {}",
                    around.shard().number(),
                    fault.toString());
        }
        counters.retrying(fault.getClass().getSimpleName());
    }

    /// Also where it first ran out of patience and heard of its successor when it aborted, as one
    /// does that was frozen for long.
    static boolean isFenced(Throwable fault) {
        return fault instanceof ProducerFencedException
                || fault instanceof InvalidProducerEpochException
                || fault instanceof LeadershipLost
                || Stream.of(fault.getSuppressed()).anyMatch(ShardRelay::isFenced);
    }

    /// Whoever stands still says so until somebody else has led for a while: every other instance
    /// verifies too, and lets go again if it finds the same.
    private boolean awaitLeadership(LeaderConnection journal) {
        for (int refusals = 0; !isStopping(); refusals++) {
            if (journal.tryLead()) {
                return true;
            }
            if (!counters.state().isStopped() || refusals > REFUSALS_OF_A_LEADER) {
                counters.state(RelayState.STANDBY);
            }
            sleep(CONTEND);
        }
        return false;
    }

    private void lead(LeaderConnection journal) throws SQLException {
        if (!journal.hasOwnTransactionIds()) {
            refuse(
                    List.of(
                            "the journal was written by another database cluster: its entries need new numbers"));
            return;
        }
        try (Admin admin = around.kafka().admin()) {
            Topics.ensure(admin, around.topics().all());
        }
        try (BatchPublisher publisher =
                new BatchPublisher(
                        around.shard(),
                        around.topics(),
                        codec,
                        around.kafka().producer(around.shard()),
                        steps)) {
            JournalPosition before = journal.cursor();
            switch (verify(journal, before, publisher.partitions())) {
                case Verdict.KafkaAhead ahead -> refuse(ahead.unknown());
                case Verdict.Sound sound -> {
                    journal.restart(before, sound.cursor(), sound.ends());
                    publisher.resume(sound.cursor(), sound.ends());
                    follow(
                            journal,
                            publisher,
                            sound.cursor(),
                            sound.missing() == 0 ? sound.cursor() : before);
                }
            }
        }
    }

    private Verdict verify(LeaderConnection journal, JournalPosition cursor, int partitions) {
        try (Consumer<String, byte[]> consumer = around.kafka().consumer()) {
            Verdict verdict =
                    new Verification(
                                    around.shard(),
                                    around.topics(),
                                    codec,
                                    journal,
                                    new CommittedTails(consumer))
                            .of(cursor, partitions);
            if (verdict instanceof Verdict.Sound sound && sound.missing() > 0) {
                LOG.warn("Kafka behind journal by {}, republishing", sound.missing());
            }
            return verdict;
        }
    }

    private void refuse(List<String> unknown) {
        if (counters.state().phase() != RelayState.Phase.REFUSED) {
            LOG.error("Relay {} stays down: {}", around.shard().number(), unknown);
        }
        counters.state(RelayState.refused(unknown));
    }

    /// @param republishing entries up to here are sent again
    private void follow(
            LeaderConnection journal,
            BatchPublisher publisher,
            JournalPosition from,
            JournalPosition republishing)
            throws SQLException {
        JournalPosition cursor = from;
        while (!isStopping()) {
            List<JournalEntry> batch = journal.after(cursor, settings.batch());
            if (!batch.isEmpty()) {
                JournalPosition reached = batch.getLast().position();
                var ends = publisher.publish(batch);
                steps.beforeCursor();
                journal.move(cursor, reached, ends);
                count(batch, republishing);
                cursor = reached;
            }
            counters.state(RelayState.LEADING);
            pause = FIRST_PAUSE;
            if (batch.isEmpty()) {
                journal.awaitEntries(settings.poll());
            }
        }
    }

    private void count(List<JournalEntry> batch, JournalPosition republishing) {
        int published = 0;
        int again = 0;
        for (JournalEntry entry : batch) {
            if (entry.patientKey() != null) {
                published++;
                again += entry.position().isAfter(republishing) ? 0 : 1;
            }
        }
        counters.published(published, again);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void sleep(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Relay {} ends", around.shard().number());
            }
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        }
    }
}
