package org.plumbline.outcomes.topology;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.events.Cell;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.serde.RegistryUnreachableException;

class OutcomesTopologyTest {
    private static final String COURSE =
            "course/north/harbour/carpal-tunnel-syndrome/acupuncture/unspecified/single/2026-01"
                    + "/unknown/unknown/unknown";
    private static final String SESSION = COURSE.replace("course/", "session/");
    private final FakeRegistry registry = new FakeRegistry();
    private DrivenTopology topology;

    @BeforeEach
    void start(@TempDir Path state) {
        topology = new DrivenTopology(registry.client(), state);
    }

    @AfterEach
    void stop() {
        topology.close();
        registry.close();
    }

    @Test
    void itsDescriptionIsTheOneCheckedIn(@TempDir Path state) throws IOException {
        String description =
                new OutcomesTopology(registry.client(), Catalog.load(), new byte[32], 100, 1)
                        .build(DrivenTopology.properties(state))
                        .describe()
                        .toString();
        try (var checkedIn = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(
                            description
                                    .lines()
                                    .map(String::stripTrailing)
                                    .collect(joining("\n"))
                                    .strip())
                    .isEqualTo(
                            new String(checkedIn.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void aStoreOrInternalTopicWithoutANameIsRefused(@TempDir Path state) {
        Properties properties = DrivenTopology.properties(state);
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.<String, String>stream("in").groupBy((key, value) -> value).count();
        assertThatThrownBy(() -> builder.build(properties)).hasMessageContaining("name");
    }

    @Test
    void everyUpdateCarriesEpochAndSequenceAlsoInItsHeaders() {
        topology.put(Records.session("S", 1).build());
        topology.put(Records.session("T", 1).setStartedAt(later(100)).build());
        var updates = topology.updates().stream().filter(u -> u.key().equals(COURSE)).toList();

        for (int i = 0; i < updates.size(); i++) {
            assertThat(updates.get(i).value().getEpoch()).isEqualTo(1);
            assertThat(updates.get(i).value().getSequence()).isEqualTo(i + 1);
            assertThat(header(updates.get(i).headers(), "epoch")).isEqualTo("1");
            assertThat(header(updates.get(i).headers(), "sequence")).isEqualTo("" + (i + 1));
        }
        assertThat(updates).hasSize(2);
    }

    @Test
    void anEmptyCellGoesOutAsNullAndItsSequenceGoesOn() {
        topology.put(Records.session("S", 1).build());
        topology.put(Records.session("S", 2).setStatus("retracted").build());
        topology.put(Records.session("S", 3).build());

        List<TestRecord<String, Cell>> updates =
                topology.updates().stream().filter(each -> each.key().equals(COURSE)).toList();
        assertThat(updates).hasSize(3);
        assertThat(updates.get(1).value()).isNull();
        assertThat(header(updates.get(1).headers(), "epoch")).isEqualTo("1");
        assertThat(updates)
                .extracting(update -> header(update.headers(), "sequence"))
                .containsExactly("1", "2", "3");
        assertThat(updates.get(2).value().getCourse().orElseThrow().getCourses()).isEqualTo(1);
    }

    @Test
    void aFactThatChangesNoFigureSendsNothing() {
        topology.put(Records.session("S", 1).build());
        int before = topology.updates().size();
        topology.put(Records.session("S", 1).build());
        topology.put(Records.session("S", 2).setConcomitant(List.of("gabapentin")).build());
        topology.put(Records.diary("d", later(300), 4).setCondition("migraine").build());
        assertThat(topology.updates()).hasSize(before);
        assertThat(topology.deadLetters()).isEmpty();
    }

    @Test
    void aNullErasesThePatientForGood() {
        topology.put(Records.session("S", 1).build());
        topology.put(Records.pre("p", "S", 7).build());
        topology.put(Records.post("q", "S", 15, 4).build());
        topology.put(Records.session("T", 1).setPatientKey("b2").build());
        assertThat(topology.cells()).hasSize(3);

        erase(Topics.SCORES, "q");
        assertThat(topology.cells()).hasSize(2);
        assertThat(topology.cells().get(COURSE)).containsEntry("courses", 1L);
        erase(Topics.SCORES, "p");
        erase(Topics.SESSIONS, "S");
        topology.put(Records.session("S", 2).build());
        topology.put(Records.session("U", 1).build());
        topology.put(Records.diary("d", later(300), 4).build());
        assertThat(topology.cells().get(COURSE)).containsEntry("courses", 1L);
        assertThat(topology.courses()).hasSize(1);
        assertThat(topology.followUps()).isEmpty();
        assertThat(topology.deadLetters()).isEmpty();
    }

    @Test
    void aNullForAPatientNeverSeenKeepsItOut() {
        erase(Topics.SESSIONS, "S");
        topology.put(Records.session("S", 1).build());
        assertThat(topology.updates()).isEmpty();
        assertThat(topology.deadLetters()).isEmpty();
    }

    @Test
    void anErasedGiantLeavesNoBlocks() {
        for (int i = 0; i < 500; i++) {
            topology.put(Records.diary("d" + i, later(i), 4).build());
        }
        assertThat(topology.storedRecords()).isGreaterThan(8);
        erase(Topics.SCORES, "d7");
        assertThat(topology.storedRecords()).isEqualTo(1);
    }

    @Test
    void aDiaryScoreStandsAloneWhateverSessionItNames() {
        topology.put(Records.session("S", 1).build());
        topology.put(Records.diary("d", later(-3), 6).setSession("nowhere").build());
        assertThat(topology.cells().get(COURSE)).containsEntry("baselined nrs-pain", 1L);
    }

    @Test
    void whatCannotBeAFactIsADeadLetterWithItsCause() {
        byte[] session = topology.bytes(Records.session("S", 1).build());
        byte[] score = topology.bytes(Records.pre("p", "S", 7).build());
        byte[] key = text("a1/harbour/S");

        assertDead("null-key", Topics.SESSIONS, null, session);
        assertDead("malformed-key", Topics.SESSIONS, text("a1/harbour"), session);
        assertDead("malformed-key", Topics.SESSIONS, new byte[] {(byte) 0xC3, 0x28}, session);
        assertDead("malformed-key", Topics.SESSIONS, text("a1//S"), null);
        assertDead("undecodable", Topics.SESSIONS, key, new byte[0]);
        assertDead("undecodable", Topics.SESSIONS, key, text("{\"not\": \"avro\"}"));
        assertDead("undecodable", Topics.SESSIONS, key, new byte[] {0, 0, 0, 99, 99, 1, 2});
        assertDead("undecodable", Topics.SESSIONS, key, Arrays.copyOf(session, 20));
        assertDead("undecodable", Topics.SESSIONS, key, score);
        assertDead("key-mismatch", Topics.SESSIONS, text("b2/harbour/S"), session);
        assertDead("key-mismatch", Topics.SESSIONS, text("a1/hill/S"), session);
        assertDead("key-mismatch", Topics.SCORES, text("a1/harbour/q"), score);
        assertThat(topology.updates()).isEmpty();
    }

    @Test
    void impossibleValuesAreDeadLetters() {
        impossible(Records.score("p", 1, "pre", 11).setSession("S").build());
        impossible(Records.score("p", 1, "pre", -1).setSession("S").build());
        impossible(Records.pre("p", "S", 7).setInstrument("unknown").build());
        impossible(Records.pre("p", "S", 7).setRevision(0).build());
        impossible(Records.pre("p", "S", 7).setStatus("deleted").build());
        impossible(Records.pre("p", "S", 7).setMinutesAfter(1).build());
        impossible(Records.score("p", 1, "pre", 7).build());
        impossible(Records.score("p", 1, "later", 7).setSession("S").build());
        impossible(Records.score("p", 1, "post", 7).setSession("S").build());
        impossible(Records.post("p", "S", 1441, 7).build());
        impossible(Records.post("p", "S", -1, 7).build());
        impossible(Records.score("p", 1, "diary", 7).build());
        impossible(Records.diary("p", Instant.EPOCH.minus(Duration.ofDays(40_000)), 7).build());
        impossible(Records.session("p", 1).setCondition("not/a/slug").build());
        impossible(Records.session("p", 1).setNetwork("").build());
        impossible(Records.session("p", 1).setSex("unknown-sex").build());
        impossible(Records.session("p", 1).setSymptomOnset("2024-13").build());
        assertThat(topology.updates()).isEmpty();
    }

    @Test
    void whatIsTooLongIsADeadLetterAndEndsNoThread() {
        String parts = "a-".repeat(400_000) + "a";
        impossible(Records.session("S", 1).setTechnique(parts).build());
        impossible(Records.session("S", 1).setCondition("a".repeat(65)).build());
        impossible(Records.pre("q", "S".repeat(900_000), 5).build());
        impossible(Records.post("q", "S 1", 5, 5).build());
        byte[] session = topology.bytes(Records.session("S", 1).build());
        assertDead("malformed-key", Topics.SESSIONS, text("a1/" + parts + "/S"), session);
        assertDead("malformed-key", Topics.SESSIONS, text("a".repeat(129) + "/hill/S"), session);
    }

    @Test
    void aYearOfBirthThatCannotBeIsADeadLetter() {
        impossible(Records.session("S", 1).setBirthYear(1899).build());
        impossible(Records.session("S", 1).setBirthYear(Integer.MIN_VALUE).build());
        impossible(Records.session("S", 1).setBirthYear(9999).build());
    }

    @Test
    void aDeadLetterTooLargeToBeSentOnGoesWithoutItsContent() {
        byte[] large = new byte[DeadLetters.LARGEST + 1];
        topology.raw(Topics.SESSIONS, text("a1/harbour/S"), large);
        var letters = topology.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().key()).isNull();
        assertThat(letters.getFirst().value()).isNull();
        assertThat(letters.getFirst().headers().lastHeader("omitted-bytes").value())
                .isEqualTo(text(Integer.toString(large.length + "a1/harbour/S".length())));
        assertThat(letters.getFirst().headers().lastHeader("source-offset").value())
                .isEqualTo(text("0"));
    }

    @Test
    void aRetractionNeedsNothingButItsIdentity() {
        topology.put(Records.session("S", 1).build());
        topology.put(
                Records.session("S", 2).setStatus("retracted").setCondition("not/a/slug").build());
        assertThat(topology.cells()).isEmpty();
        assertThat(topology.deadLetters()).isEmpty();
    }

    @Test
    void aSecondContentUnderOneRevisionIsADeadLetterAndChangesNothing() {
        topology.put(Records.session("S", 1).build());
        topology.put(Records.session("S", 1).setStartedAt(later(60)).build());
        assertReason("second-content");
        topology.put(Records.session("S", 1).setConcomitant(List.of("gabapentin")).build());
        assertReason("second-content");
        topology.put(Records.session("S", 1).setStatus("retracted").build());
        assertReason("second-content");
        assertThat(topology.cells()).containsOnlyKeys(COURSE, SESSION);
        assertThat(topology.updates()).hasSize(2);
    }

    @Test
    void aDeadLetterHoldsUpNothing() {
        topology.raw(Topics.SESSIONS, null, null);
        topology.put(Records.session("S", 1).build());
        assertThat(topology.cells()).containsOnlyKeys(COURSE, SESSION);
    }

    @Test
    void aRegistryThatDoesNotAnswerMakesNoDeadLetter() {
        registry.close();
        byte[] value = {0, 0, 0, 0, 77, 1, 2};
        assertThatThrownBy(() -> topology.raw(Topics.SESSIONS, text("a1/harbour/S"), value))
                .isInstanceOf(StreamsException.class)
                .hasStackTraceContaining(RegistryUnreachableException.class.getName());
        assertThat(topology.deadLetters()).isEmpty();
    }

    private void impossible(SpecificRecord record) {
        topology.put(record);
        assertReason("impossible-value");
    }

    private void assertReason(String reason) {
        var letters = topology.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(header(letters.getFirst().headers(), "reason")).isEqualTo(reason);
    }

    private void assertDead(
            String reason, String topic, byte @Nullable [] key, byte @Nullable [] value) {
        topology.raw(topic, key, value);
        var letters = topology.deadLetters();
        assertThat(letters).as(reason).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(value);
        var headers = new TreeMap<String, String>();
        letter.headers()
                .forEach(each -> headers.put(each.key(), header(letter.headers(), each.key())));
        assertThat(headers)
                .containsEntry("reason", reason)
                .containsEntry("source-topic", topic)
                .containsEntry("source-partition", "0")
                .containsKey("source-offset");
    }

    private void erase(String topic, String id) {
        topology.raw(topic, text("a1/harbour/" + id), null);
    }

    private static Instant later(int days) {
        return Records.DAY0.plus(Duration.ofDays(days));
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
