package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.schemas.Topic;
import org.plumbline.schemas.Topics;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KafkaVerificationIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PATIENTS = 150;
    private static final int ENTRIES = 2 * PATIENTS;

    private final RelayWorld world = RelayWorld.create();

    @BeforeEach
    void publish() {
        try (RunningRelay relay = world.start()) {
            world.journalling().patients(0, PATIENTS);
            await().atMost(LIMIT).until(() -> world.cursor().id() == ENTRIES);
            await().atMost(LIMIT).until(() -> relay.count("published") == ENTRIES);
        }
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void aSoundKafkaGetsNothingTwice() {
        RunningRelay relay = world.start();
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.LEADING);
        assertThat(relay.count("published")).isZero();
        assertThat(world.check().findings().duplicates()).isZero();
    }

    @Test
    void topicsThatAreGoneAreMadeAgainAndFilledCompletely(CapturedOutput log) throws Exception {
        delete(world.topics().sessions(), world.topics().scores(), world.topics().positions());
        RunningRelay relay = world.start();
        await().atMost(LIMIT).until(() -> relay.count("republished") == ENTRIES);
        PublicationCheck.Findings findings = world.check().findings();
        assertThat(findings.isExact()).as("%s", findings).isTrue();
        assertThat(findings.duplicates()).isZero();
        assertThat(log).contains("Kafka behind journal by " + ENTRIES + ", republishing");
    }

    @Test
    void aLostSuffixIsPublishedAgain(CapturedOutput log) throws Exception {
        List<ConsumerRecord<String, byte[]>> before = scoresOf(0);
        int kept = before.size() / 2;
        delete(world.topics().scores());
        try (Admin admin = world.admin()) {
            Topics.ensure(admin, world.topics().all());
        }
        assertThat(kept).isPositive();
        refill(before.subList(0, kept));

        RunningRelay relay = world.start();
        await().atMost(LIMIT)
                .until(() ->
                        relay.phase() == RelayState.Phase.LEADING && world.check().isComplete());
        assertThat(world.check().findings().isExact()).isTrue();
        assertThat(log).contains("Kafka behind journal by " + (PATIENTS - kept) + ", republishing");
    }

    @Test
    void abortedRecordsAfterTheLastCommittedOneDoNotHideIt() throws Exception {
        try (Producer<String, byte[]> producer = world.kafka().producer(new Shard(0, 1))) {
            producer.initTransactions();
            producer.beginTransaction();
            Sending.all(producer, IntStream.range(0, 3_000).mapToObj(this::garbage).toList());
            producer.abortTransaction();
        }
        RunningRelay relay = world.start();
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.LEADING);
        assertThat(relay.count("published")).isZero();
    }

    @Test
    void anOlderJournalIsRefusedAndHealthSaysWhatKafkaKnows() {
        restoreJournalAsOf(ENTRIES / 2);
        RunningRelay relay = world.start();
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.REFUSED);
        assertThat(relay.state().ready()).isFalse();
        assertThat(relay.state().because())
                .anySatisfy(because ->
                        assertThat(because).contains(world.topics().scores().name(), "at offset"))
                .noneSatisfy(because -> assertThat(because).containsPattern("[SC]-[0-9]"));
        assertThat(relay.gauge("stopped")).isEqualTo(1);

        world.journalling().patients(1_000, 5);
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.REFUSED);
        assertThat(world.check().findings().lost()).hasSize(10);
    }

    @Test
    void anotherContentUnderThePublishedRevisionIsRefused() {
        world.jdbc()
                .sql(
                        "update journal set content = content || '{\"condition\": \"cluster-headache\"}'")
                .update();
        RunningRelay relay = world.start();
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.REFUSED);
        assertThat(relay.state().because()).hasSize(2 * RelayWorld.PARTITIONS);
    }

    @Test
    void aJournalOfAnotherClusterIsRefused() {
        world.jdbc().sql("update journal set xid = '4000000000000' where id = 1").update();
        RunningRelay relay = world.start();
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.REFUSED);
        assertThat(relay.state().because())
                .singleElement()
                .asString()
                .contains("another database cluster");
    }

    @Test
    void anEntryThatCannotBecomeAnEventStopsTheShardUntilItIsMended() {
        RunningRelay relay = world.start();
        world.journalling()
                .inTransaction(open -> {
                    Journalling.entry(
                            open,
                            "score",
                            "C-bad",
                            1,
                            Journalling.patientKey(1),
                            "{\"value\": \"four\"}");
                    Journalling.score(open, "C-good", 1, Journalling.patientKey(1));
                });
        await().atMost(LIMIT).until(() -> relay.phase() == RelayState.Phase.BLOCKED);
        assertThat(relay.state().ready()).isFalse();
        assertThat(relay.state().because())
                .singleElement()
                .asString()
                .startsWith("journal entry 301 cannot");
        assertThat(relay.gauge("stopped")).isEqualTo(1);
        assertThat(relay.gauge("lag.entries")).isEqualTo(2);
        assertThat(world.check().findings().lost()).hasSize(2);

        world.jdbc()
                .sql(
                        "update journal set content = (select content from journal where id = 302) where id = 301")
                .update();
        await().atMost(LIMIT)
                .until(() ->
                        relay.phase() == RelayState.Phase.LEADING && world.check().isComplete());
        assertThat(relay.state().ready()).isTrue();
    }

    /// What a restored backup leaves: the journal and the relay's own tables as they were then.
    private void restoreJournalAsOf(long id) {
        world.jdbc().sql("delete from journal where id > ?").param(id).update();
        world.jdbc().sql("update relay_cursor set id = ?").param(id).update();
        world.jdbc().sql("delete from relay_partition").update();
    }

    private List<ConsumerRecord<String, byte[]>> scoresOf(int partition) {
        return world.check().clinicRecords().stream()
                .filter(carried -> carried.topic().equals(world.topics().scores().name()))
                .filter(carried -> carried.partition() == partition)
                .toList();
    }

    private void refill(List<ConsumerRecord<String, byte[]>> records) {
        try (Producer<String, byte[]> producer = world.kafka().producer(new Shard(7, 8))) {
            producer.initTransactions();
            producer.beginTransaction();
            Sending.all(producer, records.stream().map(KafkaVerificationIT::again).toList());
            producer.commitTransaction();
        }
    }

    private ProducerRecord<String, byte[]> garbage(int number) {
        String topic = world.topics().sessions().name();
        return new ProducerRecord<>(topic, number % RelayWorld.PARTITIONS, "key", new byte[] {1});
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> carried) {
        return new ProducerRecord<>(
                carried.topic(), carried.partition(), carried.key(), carried.value());
    }

    private void delete(Topic... topics) throws Exception {
        try (Admin admin = world.admin()) {
            List<String> names = List.of(topics).stream().map(Topic::name).toList();
            admin.deleteTopics(names).all().get();
            await().atMost(LIMIT)
                    .until(() ->
                            admin.listTopics().names().get().stream().noneMatch(names::contains));
        }
    }
}
