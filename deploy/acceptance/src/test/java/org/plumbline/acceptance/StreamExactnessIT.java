package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.acceptance.outside.Broker;
import org.plumbline.acceptance.outside.FactWorld;
import org.plumbline.acceptance.outside.StreamProgram;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Difference;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Cell;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Thousands of submissions, duplicates, amendments and retractions in any order, through a real
/// broker and the stream as it ships, end in the cells that the definitions demand.
class StreamExactnessIT {

    private static final long SEED = 20261120;
    private static final int PATIENTS = 400;
    private static final int PARTITIONS = 6;

    private final String brokers = Infrastructure.kafka().bootstrapServers();
    private final SchemaRegistry registry = SchemaRegistry.at(Infrastructure.registry().url());
    private final AvroSerde<TreatmentSession> sessions =
            AvroSerde.of(TreatmentSession.class, registry);
    private final AvroSerde<Score> scores = AvroSerde.of(Score.class, registry);
    private final AvroSerde<Cell> cells = AvroSerde.of(Cell.class, registry);

    @Test
    void cellsEqualTheRecomputationWhateverTheOrderEvenAcrossAKill(@TempDir Path home)
            throws Exception {
        var world = new FactWorld(SEED, PATIENTS);
        List<Object> published = world.published();
        SortedMap<String, Integers> expected = Recomputation.of(world.sessions(), world.scores());
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Topics.ensure(admin, Topics.all());
        }

        try (var stream = StreamProgram.start(brokers, Infrastructure.registry().url(), home)) {
            publish(published.subList(0, published.size() / 2));
            awaitSomeCells(stream);
            assertThat(computed()).as("cells before the kill").hasSizeGreaterThan(100);
            stream.kill();
        }
        try (var stream = StreamProgram.start(brokers, Infrastructure.registry().url(), home)) {
            publish(published.subList(published.size() / 2, published.size()));
            awaitAgreement(expected, stream);
        }

        assertThat(Difference.between(expected, computed())).as("seed %d", SEED).isEmpty();
        assertThat(new Broker(brokers).records(Topics.DEAD_LETTERS)).isEmpty();
        assertThat(published).hasSizeGreaterThan(5_000);
        assertThatADroppedFactIsNoticed(world, expected);
    }

    /// The check can fail: without one patient's newest follow-up it names the cells.
    private void assertThatADroppedFactIsNoticed(
            FactWorld world, SortedMap<String, Integers> expected) {
        Score counted =
                world.scores().stream()
                        .filter(s ->
                                !Recomputation.of(world.sessions(), without(world.scores(), s))
                                        .equals(expected))
                        .findFirst()
                        .orElseThrow();
        var wrong = Recomputation.of(world.sessions(), without(world.scores(), counted));

        assertThat(Difference.between(wrong, computed())).isNotEmpty();
    }

    private static List<Score> without(List<Score> all, Score one) {
        return all.stream().filter(s -> !s.equals(one)).toList();
    }

    private void publish(List<Object> facts) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : facts.stream().map(fact -> producer.send(record(fact))).toList()) {
                sent.get();
            }
        }
    }

    private ProducerRecord<String, byte[]> record(Object fact) {
        return switch (fact) {
            case TreatmentSession s ->
                    record(
                            Topics.SESSIONS,
                            s.getPatientKey(),
                            Topics.factKey(s.getPatientKey(), s.getClinic(), s.getSessionId()),
                            sessions.serializer().serialize(Topics.SESSIONS, s));
            case Score s ->
                    record(
                            Topics.SCORES,
                            s.getPatientKey(),
                            Topics.factKey(s.getPatientKey(), s.getClinic(), s.getScoreId()),
                            scores.serializer().serialize(Topics.SCORES, s));
            default -> throw new IllegalArgumentException(fact.getClass().getName());
        };
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String patientKey, String key, byte[] value) {
        return new ProducerRecord<>(topic, Topics.partitionOf(patientKey, PARTITIONS), key, value);
    }

    private void awaitSomeCells(StreamProgram stream) throws InterruptedException {
        await(stream, () -> computed().size() > 100);
    }

    private void awaitAgreement(SortedMap<String, Integers> expected, StreamProgram stream)
            throws InterruptedException {
        await(stream, () -> Difference.between(expected, computed()).isEmpty());
    }

    private static void await(StreamProgram stream, BooleanSupplier reached)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!reached.getAsBoolean()) {
            stream.assertRuns();
            if (Instant.now().isAfter(deadline)) {
                return; // the assertion after this says what differs
            }
            Thread.sleep(500);
        }
    }

    private SortedMap<String, Integers> computed() {
        return CellText.of(
                new ArrayList<>(
                        new Broker(brokers)
                                .latest(
                                        Topics.CELLS,
                                        bytes ->
                                                cells.deserializer()
                                                        .deserialize(Topics.CELLS, bytes))));
    }
}
