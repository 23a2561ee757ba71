package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.events.PartitionOffset;
import org.plumbline.events.RelayPosition;
import org.plumbline.schemas.Topics;

class RelayOrderIT {

    private static final long SEED = 20_261_120;
    private static final int TRANSACTIONS = 60;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final RelayWorld world = RelayWorld.create();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void sixteenWritersAndAnOpenTransactionLoseNothingAndInvertNothing() throws SQLException {
        try (CrowdOfWriters crowd = new CrowdOfWriters(world, SEED);
                Connection slow = world.connect()) {
            slow.setAutoCommit(false);
            Journalling.session(slow, "S-slow", 1, Journalling.patientKey(9_999));
            world.start();
            crowd.write(TRANSACTIONS).join();
            assertThat(world.check().findings().lost())
                    .as("held back by the open transaction")
                    .isNotEmpty();
            Journalling.commit(slow);
        }
        await().atMost(LIMIT).until(world.check()::isComplete);
        PublicationCheck.Findings findings = world.check().findings();
        assertThat(findings.isExact()).as("seed %d: %s", SEED, findings).isTrue();
        assertThat(findings.duplicates()).isZero();
    }

    @Test
    void theLastPositionNamesTheCursorAndTheEndsOfThePartitions() {
        world.start();
        world.journalling().patients(0, 30);
        world.journalling().patients(30, 30);
        await().atMost(LIMIT).until(world.check()::isComplete);
        await().atMost(LIMIT).until(() -> world.cursor().id() == 120);

        RelayPosition last = world.check().positions().getLast();
        assertThat(new JournalPosition(last.getXid(), last.getId())).isEqualTo(world.cursor());
        assertThat(last.getOffsets())
                .allSatisfy(end -> assertThat(end.getNext()).isEqualTo(nextOf(end)));
        assertThat(last.getOffsets()).hasSize(2 * RelayWorld.PARTITIONS);
    }

    private long nextOf(PartitionOffset end) {
        return world.check().clinicRecords().stream()
                        .filter(carried ->
                                carried.topic().equals(end.getTopic())
                                        && carried.partition() == end.getPartition())
                        .mapToLong(carried -> carried.offset())
                        .max()
                        .orElseThrow()
                + 1;
    }

    @Test
    void twoRelaysThatLoseTheirLockAgainAndAgainInvertNothing() {
        try (CrowdOfWriters crowd = new CrowdOfWriters(world, SEED)) {
            world.start();
            world.start();
            CompletableFuture<Void> writing = crowd.write(TRANSACTIONS);
            do {
                world.takeLockAway();
                await().pollDelay(Duration.ofMillis(700)).until(() -> true);
            } while (!writing.isDone());
            writing.join();
        }
        await().atMost(LIMIT).until(world.check()::isComplete);
        PublicationCheck.Findings findings = world.check().findings();
        assertThat(findings.isExact()).as("seed %d: %s", SEED, findings).isTrue();
    }

    @Test
    void anEntryWithoutPatientIsPassedByAndPublishedWhenThePatientIsKnown() {
        world.start();
        world.journalling().inTransaction(open -> Journalling.score(open, "C-1", 1, null));
        await().atMost(LIMIT).until(() -> world.cursor().id() == 1);
        assertThat(world.check().clinicRecords()).isEmpty();
        assertThat(world.check().positions().getLast().getId()).isEqualTo(1);

        world.journalling()
                .inTransaction(
                        open -> Journalling.score(open, "C-1", 1, Journalling.patientKey(1)));
        await().atMost(LIMIT).until(world.check()::isComplete);
        assertThat(world.check().clinicRecords()).hasSize(1);
    }

    @Test
    void transactionIdsSortAsNumbers() {
        world.journalling().patients(0, 1, 1);
        world.journalling().patients(0, 1, 2);
        world.jdbc().sql("update journal set xid = '99' where revision = 1").update();
        world.jdbc().sql("update journal set xid = '100' where revision = 2").update();
        world.start();
        await().atMost(LIMIT).until(() -> world.cursor().equals(new JournalPosition(100, 4)));
        assertThat(world.check().findings().isExact()).isTrue();
    }

    @Test
    void pollingByIdLosesEntriesAndTheSameCheckFindsThem() throws SQLException {
        IdPollingRelay wrong = new IdPollingRelay(world);
        try (Admin admin = world.admin()) {
            Topics.ensure(admin, world.topics().all());
        }
        try (CrowdOfWriters crowd = new CrowdOfWriters(world, SEED);
                Producer<String, byte[]> producer = world.kafka().producer(new Shard(0, 1));
                Connection slow = world.connect()) {
            producer.initTransactions();
            slow.setAutoCommit(false);
            Journalling.session(slow, "S-slow", 1, Journalling.patientKey(9_999));
            CompletableFuture<Void> writing = crowd.write(TRANSACTIONS);
            while (!writing.isDone() || wrong.last() <= 1) {
                wrong.poll(producer);
            }
            Journalling.commit(slow);
            await().atMost(LIMIT)
                    .until(() -> {
                        wrong.poll(producer);
                        return wrong.last() == newest();
                    });
        }
        PublicationCheck.Findings findings = world.check().findings();
        System.out.printf(
                "polling by id lost %d of %d entries%n",
                findings.lost().size(), 2 * 16 * TRANSACTIONS + 1);
        assertThat(findings.lost()).anySatisfy(lost -> assertThat(lost).contains("S-slow"));
        assertThat(findings.isExact()).isFalse();
    }

    private long newest() {
        return world.jdbc().sql("select max(id) from journal").query(Long.class).single();
    }
}
