package org.plumbline.outcomes.topology;

import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseOfCare;
import org.plumbline.events.OpenFollowUps;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// From the clinics' facts to courses, open follow-ups and cells.
///
/// Patients: one ledger each, where a fact becomes the courses and differences that it makes.
/// Cells: one sum each, to which differences are added. What is no fact goes to the dead letters.
public final class OutcomesTopology {
    static final String PATIENTS = "patients";
    static final String DELTAS = "deltas";
    static final String CELLS = "cells";

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final Serde<String> TEXT = Serdes.String();

    private final SchemaRegistry registry;
    private final Catalog catalog;
    private final byte[] courseSecret;
    private final long epoch;
    private final int readyFacts;

    /// @param courseSecret what course ids are made with, see [CourseIds]
    /// @param readyFacts how many facts of patients are kept ready for each partition
    /// @param epoch generation of the cells, 1 or more, counted up by a rebuild
    public OutcomesTopology(
            SchemaRegistry registry,
            Catalog catalog,
            byte[] courseSecret,
            int readyFacts,
            long epoch) {
        if (epoch < 1) {
            throw new IllegalArgumentException("epoch below 1");
        }
        this.registry = registry;
        this.catalog = catalog;
        this.courseSecret = courseSecret.clone();
        this.readyFacts = readyFacts;
        this.epoch = epoch;
    }

    public Topology build(Properties properties) {
        var builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.addStateStore(patients());
        builder.addStateStore(cells());

        KStream<byte[], Derived> derived =
                builder.stream(List.of(Topics.SESSIONS, Topics.SCORES), asTheyCame())
                        .process(this::patientProcessor, Named.as("patients"), PATIENTS);

        derived.filter((key, each) -> each instanceof Derived.DeadLetter, Named.as("dead-letters"))
                .mapValues(OutcomesTopology::letter, Named.as("dead-letters-as-they-came"))
                .to(
                        Topics.DEAD_LETTERS,
                        Produced.with(BYTES, Serdes.Bytes()).withName("to-dead-letters"));

        derived.filter((key, each) -> each instanceof Derived.CourseUpdate, Named.as("courses"))
                .map(OutcomesTopology::byCourse, Named.as("by-course"))
                .to(
                        Topics.COURSES,
                        Produced.with(TEXT, serde(CourseOfCare.class)).withName("to-courses"));

        derived.filter(
                        (key, each) -> each instanceof Derived.FollowUpsUpdate,
                        Named.as("follow-ups"))
                .map(OutcomesTopology::byPatient, Named.as("by-patient"))
                .to(
                        Topics.FOLLOW_UPS,
                        Produced.with(TEXT, serde(OpenFollowUps.class)).withName("to-follow-ups"));

        derived.filter((key, each) -> each instanceof Derived.Difference, Named.as("differences"))
                .map(OutcomesTopology::byCell, Named.as("by-cell"))
                .repartition(Repartitioned.with(TEXT, serde(Cell.class)).withName(DELTAS))
                .process(() -> new CellProcessor(epoch), Named.as("cells"), CELLS)
                .to(Topics.CELLS, Produced.with(TEXT, serde(Cell.class)).withName("to-cells"));

        return builder.build(properties);
    }

    /// Bytes, so that what cannot be decoded is still there to be kept; and the time of reading, so
    /// that no stamp of a record can stop the stream or age a dead letter.
    private static Consumed<byte[], byte[]> asTheyCame() {
        return Consumed.with(BYTES, BYTES)
                .withTimestampExtractor(new WallclockTimestampExtractor())
                .withName("from-clinics");
    }

    private PatientProcessor patientProcessor() {
        return new PatientProcessor(
                new FactReader(registry, catalog),
                new CatalogInstruments(catalog),
                new CourseIds(courseSecret),
                readyFacts,
                epoch);
    }

    private static StoreBuilder<?> patients() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(PATIENTS), TEXT, BYTES)
                .withCachingEnabled();
    }

    private StoreBuilder<KeyValueStore<String, Cell>> cells() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CELLS), TEXT, serde(Cell.class))
                .withCachingEnabled();
    }

    private <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return AvroSerde.of(type, registry);
    }

    private static @Nullable Bytes letter(Derived derived) {
        return ((Derived.DeadLetter) derived).value();
    }

    private static KeyValue<String, Cell> byCell(byte[] key, Derived derived) {
        var difference = (Derived.Difference) derived;
        return KeyValue.pair(difference.cellKey(), difference.cell());
    }

    private static KeyValue<String, CourseOfCare> byCourse(byte[] key, Derived derived) {
        var update = (Derived.CourseUpdate) derived;
        return KeyValue.pair(update.courseId(), update.course());
    }

    private static KeyValue<String, OpenFollowUps> byPatient(byte[] key, Derived derived) {
        var update = (Derived.FollowUpsUpdate) derived;
        return KeyValue.pair(update.patientKey(), update.followUps());
    }
}
