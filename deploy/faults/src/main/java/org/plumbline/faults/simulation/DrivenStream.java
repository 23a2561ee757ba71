package org.plumbline.faults.simulation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.events.Cell;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.faults.simulation.Event.Erasure;
import org.plumbline.faults.simulation.Event.OfScore;
import org.plumbline.faults.simulation.Event.OfSession;
import org.plumbline.outcomes.topology.BoundedMemory;
import org.plumbline.outcomes.topology.OutcomesTopology;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// The stream's own topology in this thread, with stores as it has them, read as a reader of cells
/// would.
final class DrivenStream implements AutoCloseable {

    private static final Catalog CATALOG = Catalog.load();
    private static final byte[] ERASED = {};

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> sessionTopic;
    private final TestInputTopic<byte[], byte[]> scoreTopic;
    private final TestOutputTopic<String, Cell> cellTopic;
    private final TestOutputTopic<byte[], byte[]> deadLetterTopic;
    private final AvroSerde<TreatmentSession> sessions;
    private final AvroSerde<Score> scores;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long gaps;
    private long deadLetters;

    DrivenStream(SchemaRegistry registry, Path state) {
        sessions = AvroSerde.of(TreatmentSession.class, registry);
        scores = AvroSerde.of(Score.class, registry);
        Properties settings = settings(state);
        driver =
                new TopologyTestDriver(
                        new OutcomesTopology(registry, CATALOG, new byte[32], 2_000, 1)
                                .build(settings),
                        settings);
        var bytes = new ByteArraySerializer();
        var back = new ByteArrayDeserializer();
        sessionTopic = driver.createInputTopic(Topics.SESSIONS, bytes, bytes);
        scoreTopic = driver.createInputTopic(Topics.SCORES, bytes, bytes);
        deadLetterTopic = driver.createOutputTopic(Topics.DEAD_LETTERS, back, back);
        cellTopic =
                driver.createOutputTopic(
                        Topics.CELLS,
                        new StringDeserializer(),
                        AvroSerde.of(Cell.class, registry).deserializer());
    }

    private static Properties settings(Path state) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "simulated");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put(BoundedMemory.TOTAL, 16L << 20);
        settings.put(BoundedMemory.MEMTABLE, 1L << 20);
        return settings;
    }

    void take(Event event) {
        switch (event) {
            case OfSession(TreatmentSession session) ->
                    send(event, sessions.serializer().serialize(Topics.SESSIONS, session));
            case OfScore(Score score) ->
                    send(event, scores.serializer().serialize(Topics.SCORES, score));
            case Erasure erasure -> send(event, ERASED);
        }
        cellTopic.readRecordsToList().forEach(this::update);
        deadLetters += deadLetterTopic.readRecordsToList().size();
    }

    private void send(Event event, byte[] value) {
        byte[] key = event.identity().key().getBytes(StandardCharsets.UTF_8);
        byte @Nullable [] sent = event instanceof Erasure ? null : value;
        (event.identity().topic().equals(Topics.SESSIONS) ? sessionTopic : scoreTopic)
                .pipeInput(new TestRecord<>(key, sent));
    }

    private void update(TestRecord<String, Cell> update) {
        long sequence =
                Long.parseLong(
                        new String(
                                update.headers().lastHeader("sequence").value(),
                                StandardCharsets.UTF_8));
        long before = Objects.requireNonNullElse(sequences.put(update.key(), sequence), 0L);
        gaps += sequence == before + 1 ? 0 : 1;
        if (update.value() == null) {
            cells.remove(update.key());
        } else {
            cells.put(update.key(), update.value());
        }
    }

    SortedMap<String, Integers> cells() {
        return CellText.of(cells.values());
    }

    /// Updates whose number did not follow on the one before.
    long gaps() {
        return gaps;
    }

    long deadLetters() {
        return deadLetters;
    }

    @Override
    public void close() {
        driver.close();
    }
}
