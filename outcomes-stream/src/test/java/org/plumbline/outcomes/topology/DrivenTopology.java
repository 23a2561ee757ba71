package org.plumbline.outcomes.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseOfCare;
import org.plumbline.events.OpenFollowUps;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// The topology without Kafka, fed with records and read as the cells' readers do.
final class DrivenTopology implements AutoCloseable {
    private static final Catalog CATALOG = Catalog.load();

    /// Few, so that patients are read back from the store as well.
    private static final int READY_FACTS = 30;

    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new TreeMap<>();
    private final TestOutputTopic<String, Cell> cells;
    private final TestOutputTopic<String, CourseOfCare> courses;
    private final TestOutputTopic<String, OpenFollowUps> followUps;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private final AvroSerde<TreatmentSession> sessions;
    private final AvroSerde<Score> scores;
    private final Map<String, Cell> view = new TreeMap<>();
    private final Map<String, CourseOfCare> courseView = new TreeMap<>();
    private final Map<String, OpenFollowUps> followUpView = new TreeMap<>();
    private final List<TestRecord<String, Cell>> updates = new ArrayList<>();

    DrivenTopology(SchemaRegistry registry, Path state) {
        Properties properties = properties(state);
        driver =
                new TopologyTestDriver(
                        new OutcomesTopology(registry, CATALOG, new byte[32], READY_FACTS, 1)
                                .build(properties),
                        properties);
        sessions = AvroSerde.of(TreatmentSession.class, registry);
        scores = AvroSerde.of(Score.class, registry);
        for (String topic : List.of(Topics.SESSIONS, Topics.SCORES)) {
            inputs.put(
                    topic,
                    driver.createInputTopic(
                            topic, new ByteArraySerializer(), new ByteArraySerializer()));
        }
        cells =
                driver.createOutputTopic(
                        Topics.CELLS,
                        new StringDeserializer(),
                        AvroSerde.of(Cell.class, registry).deserializer());
        courses =
                driver.createOutputTopic(
                        Topics.COURSES,
                        new StringDeserializer(),
                        AvroSerde.of(CourseOfCare.class, registry).deserializer());
        followUps =
                driver.createOutputTopic(
                        Topics.FOLLOW_UPS,
                        new StringDeserializer(),
                        AvroSerde.of(OpenFollowUps.class, registry).deserializer());
        deadLetters =
                driver.createOutputTopic(
                        Topics.DEAD_LETTERS,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
    }

    static Properties properties(Path state) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "outcomes-stream");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        properties.put(BoundedMemory.TOTAL, 16L << 20);
        properties.put(BoundedMemory.MEMTABLE, 1L << 20);
        return properties;
    }

    void put(Collection<? extends SpecificRecord> records) {
        records.forEach(this::put);
    }

    void put(SpecificRecord record) {
        switch (record) {
            case TreatmentSession session ->
                    raw(Topics.SESSIONS, key(Records.keyOf(session)), bytes(session));
            case Score score -> raw(Topics.SCORES, key(Records.keyOf(score)), bytes(score));
            default -> throw new IllegalArgumentException(record.getClass().getName());
        }
    }

    void raw(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        Objects.requireNonNull(inputs.get(topic)).pipeInput(new TestRecord<>(key, value));
    }

    byte[] bytes(TreatmentSession session) {
        return sessions.serializer().serialize(Topics.SESSIONS, session);
    }

    byte[] bytes(Score score) {
        return scores.serializer().serialize(Topics.SCORES, score);
    }

    static byte[] key(FactKey key) {
        return Topics.factKey(key.patientKey(), key.clinic(), key.id())
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Everything that came out on the cells' topic, in order.
    List<TestRecord<String, Cell>> updates() {
        cells.readRecordsToList()
                .forEach(update -> {
                    updates.add(update);
                    if (update.value() == null) {
                        view.remove(update.key());
                    } else {
                        view.put(update.key(), update.value());
                    }
                });
        return updates;
    }

    Map<String, Map<String, Long>> cells() {
        updates();
        var texts = new TreeMap<String, Map<String, Long>>();
        view.forEach((key, cell) -> texts.put(key, CellTexts.items(cell)));
        return texts;
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    /// How many records the store of patients holds.
    int storedRecords() {
        int records = 0;
        try (var all = driver.getKeyValueStore(OutcomesTopology.PATIENTS).all()) {
            while (all.hasNext()) {
                all.next();
                records++;
            }
        }
        return records;
    }

    /// Courses as the topic's readers have them, by id.
    Map<String, CourseOfCare> courses() {
        return latest(courses, courseView);
    }

    /// Open follow-ups by patient key.
    Map<String, OpenFollowUps> followUps() {
        return latest(followUps, followUpView);
    }

    private static <V> Map<String, V> latest(
            TestOutputTopic<String, V> topic, Map<String, V> view) {
        topic.readRecordsToList()
                .forEach(update -> {
                    if (update.value() == null) {
                        view.remove(update.key());
                    } else {
                        view.put(update.key(), update.value());
                    }
                });
        return view;
    }

    @Override
    public void close() {
        driver.close();
    }
}
