package org.plumbline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.events.PairCount;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Examples;
import org.plumbline.schemas.Topics;

class AvroSerdeTest {

    private static final Schema SCORE = CheckedInSchema.of(Score.class);

    private FakeRegistry registry;
    private AvroSerde<Score> scores;
    private AvroSerde<Cell> cells;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
        SchemaRegistry client = SchemaRegistry.at(registry.uri());
        scores = AvroSerde.of(Score.class, client);
        cells = AvroSerde.of(Cell.class, client);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void everyRecordComesBackAsItWent() {
        assertThat(there(scores, Examples.score())).isEqualTo(Examples.score());
        assertThat(there(cells, Examples.course())).isEqualTo(Examples.course());
        Cell measure = Examples.measure("minute-1", true);
        assertThat(there(cells, measure)).isEqualTo(measure);
        AvroSerde<TreatmentSession> sessions =
                AvroSerde.of(TreatmentSession.class, SchemaRegistry.at(registry.uri()));
        assertThat(there(sessions, Examples.session())).isEqualTo(Examples.session());
    }

    @Test
    void nullStandsForNullBothWays() {
        assertThat(scores.serializer().serialize("t", null)).isNull();
        assertThat(scores.deserializer().deserialize("t", null)).isNull();
        assertThat(registry.requests).isEmpty();
    }

    @Test
    void theWireFormatIsAZeroByteTheIdAndThePlainAvroRecord() throws IOException {
        for (int i = 0; i < 300; i++) {
            registry.add("{\"filler\":" + i + '}');
        }
        byte[] bytes = scores.serializer().serialize(Topics.SCORES, Examples.score());

        assertThat(bytes).startsWith(0, 0, 0, 1, 45);
        GenericRecord read =
                new GenericDatumReader<GenericRecord>(SCORE)
                        .read(
                                null,
                                DecoderFactory.get()
                                        .binaryDecoder(bytes, 5, bytes.length - 5, null));
        assertThat(read.get("scoreId")).hasToString("S-2041-p15");
        assertThat(read.get("measuredAt")).isEqualTo(1_772_354_700_123L);
    }

    @Test
    void theSchemaIsRegisteredOnceAndAsCheckedIn() {
        scores.serializer().serialize(Topics.SCORES, Examples.score());
        scores.serializer().serialize(Topics.SCORES, Examples.score());

        assertThat(registry.requests)
                .containsExactly("POST /subjects/clinic.scores.v1-value/versions");
        assertThat(registry.schema(1)).doesNotContain("avro.java.string").contains("doc");
        assertThat(new Schema.Parser().parse(registry.schema(1))).isEqualTo(SCORE);
    }

    @Test
    void aSchemaIsAskedForOnce() {
        byte[] bytes = bytes(registry.add(SCORE));
        scores.deserializer().deserialize("t", bytes);
        scores.deserializer().deserialize("t", bytes);

        assertThat(registry.requests).containsExactly("GET /schemas/ids/1");
    }

    @Test
    void aRecordOfAnOlderSchemaIsReadWithDefaultsForWhatItLacks() throws IOException {
        byte[] bytes = generic(without("condition"));

        assertThat(scores.deserializer().deserialize("t", bytes).getCondition()).isEmpty();
        assertThat(scores.deserializer().deserialize("t", bytes).getValue()).isEqualTo(4);
    }

    @Test
    void aRecordOfANewerSchemaIsReadWithoutWhatItAdds() throws IOException {
        String more =
                SCORE.toString()
                        .replace(
                                "{\"name\":\"network\"",
                                "{\"name\":\"added\",\"type\":[\"null\",\"string\"],\"default\":null},{\"name\":\"network\"");
        byte[] bytes = generic(new Schema.Parser().parse(more));

        assertThat(scores.deserializer().deserialize("t", bytes)).isEqualTo(Examples.score());
    }

    @Test
    void aMissingRequiredFieldIsRefusedOnReading() throws IOException {
        refused(generic(without("instrument")), "not a whole Score");
    }

    @Test
    void whatDoesNotBeginAsTheWireFormatDoesIsRefused() {
        byte[] bytes = bytes(registry.add(SCORE));
        bytes[0] = 1;
        refused(bytes, "does not begin with a zero byte but with 1");
        refused(new byte[0], "too short");
        refused(new byte[] {0, 0, 0, 1}, "too short");
    }

    @Test
    void anIdThatTheRegistryDoesNotKnowIsNotTheSameAsNoRegistry() {
        byte[] bytes = bytes(4711);
        assertThatThrownBy(() -> scores.deserializer().deserialize("t", bytes))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("4711");
        registry.failWith = 503;
        assertThatThrownBy(() -> scores.deserializer().deserialize("t", bytes))
                .isInstanceOf(RegistryUnreachableException.class);
        registry.failWith = 404;
        assertThatThrownBy(() -> scores.deserializer().deserialize("t", bytes))
                .as("a 404 that is not a registry's")
                .isInstanceOf(RegistryUnreachableException.class);
        registry.close();
        assertThatThrownBy(() -> scores.deserializer().deserialize("t", bytes))
                .isInstanceOf(RegistryUnreachableException.class)
                .isNotInstanceOf(SerializationException.class);
    }

    @Test
    void aSchemaThatIsNotSelfContainedOrNotAvroIsRefused() {
        String refersElsewhere =
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"elsewhere.S\"}]}";
        refused(bytes(registry.add(refersElsewhere)), "not a self-contained Avro schema");
        refused(bytes(registry.add("syntax = proto3")), "not a self-contained Avro schema");
    }

    @Test
    void aRegistryThatComesBackIsUsedAgain() {
        registry.failWith = 500;
        assertThatThrownBy(() -> scores.serializer().serialize("t", Examples.score()))
                .isInstanceOf(RegistryUnreachableException.class);
        registry.failWith = 0;
        assertThat(there(scores, Examples.score())).isEqualTo(Examples.score());
    }

    @Test
    void aRefusedSchemaIsNeitherUnreachableNorWritten() {
        registry.failWith = 409;
        assertThatThrownBy(() -> scores.serializer().serialize("t", Examples.score()))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("t-value")
                .hasMessageContaining("planted");
    }

    @Test
    void aRecordCutShortAnywhereIsRefused() {
        byte[] whole = bytes(registry.add(SCORE));
        for (int length = 5; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length), "not a whole Score");
        }
    }

    @Test
    void aByteTooManyIsRefused() {
        byte[] whole = bytes(registry.add(SCORE));
        refused(Arrays.copyOf(whole, whole.length + 1), "left over");
    }

    @Test
    void aRecordOfAnotherKindIsRefused() {
        byte[] cell = cells.serializer().serialize(Topics.CELLS, Examples.course());
        refused(cell, "not a whole Score");
    }

    @Test
    void absurdLengthsAreRefusedWithoutTakingMemoryForThem() throws IOException {
        int id = registry.add(SCORE);
        for (long length :
                new long[] {
                    -1,
                    -64,
                    1L << 30,
                    Integer.MAX_VALUE - 8,
                    1L << 31,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE
                }) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(body, null);
            encoder.writeLong(length);
            encoder.flush();
            long before = allocated();
            refused(wire(id, body.toByteArray()), "not a whole Score");
            assertThat(allocated() - before)
                    .as("bytes taken for %d", length)
                    .isLessThan(10_000_000);
        }
    }

    @Test
    void absurdBlockCountsAreRefusedWithoutTakingMemoryForThem() throws IOException {
        Schema schema = CheckedInSchema.of(Cell.class);
        int id = registry.add(schema);
        byte[] whole =
                cells.serializer().serialize(Topics.CELLS, Examples.measure("month-3", null));
        // the pairs: count 2, then (7, 3, 2) and (8, 3, -1), then the end of the array and
        // underTreatment 1
        int at = indexOf(whole, new byte[] {4, 14, 6, 4, 16, 6, 1, 0, 2});
        for (long count :
                new long[] {
                    1L << 28,
                    Integer.MAX_VALUE - 8,
                    1L << 31,
                    Long.MAX_VALUE,
                    -(1L << 28),
                    Long.MIN_VALUE
                }) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(whole, 5, at - 5);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(body, null);
            encoder.writeLong(count);
            if (count < 0) {
                encoder.writeLong(6);
            }
            encoder.flush();
            body.write(whole, at + 1, whole.length - at - 1);
            long before = allocated();
            assertThatThrownBy(() ->
                            cells.deserializer().deserialize("t", wire(id, body.toByteArray())))
                    .as("count %d", count)
                    .isInstanceOf(SerializationException.class);
            assertThat(allocated() - before).as("bytes taken for %d", count).isLessThan(10_000_000);
        }
    }

    @Test
    void randomBytesAreRefusedAndNothingElseHappens() {
        int id = registry.add(SCORE);
        Random random = new Random(20261120);
        for (int i = 0; i < 5000; i++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            refused(wire(id, noise), "Score");
        }
    }

    @Test
    void aRecordThatDoesNotFitItsSchemaIsNotWritten() {
        Score broken = new Score();
        assertThatThrownBy(() -> scores.serializer().serialize("t", broken))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Score");
    }

    @Test
    void aNestedRecordIsNotTheRecordOfATopic() {
        assertThatThrownBy(() -> AvroSerde.of(PairCount.class, SchemaRegistry.at(registry.uri())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PairCount.avsc");
    }

    @Test
    void oneSerdeServesManyThreads() throws Exception {
        Callable<Boolean> work =
                () -> {
                    for (int i = 0; i < 500; i++) {
                        Score score = Score.newBuilder(Examples.score()).setValue(i).build();
                        if (!score.equals(there(scores, score))) {
                            return false;
                        }
                    }
                    return true;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(8, work))) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> scores.deserializer().deserialize("t", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(why);
    }

    private static <T extends SpecificRecord> T there(AvroSerde<T> serde, T value) {
        return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
    }

    private static byte[] bytes(int id) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(body, null);
        try {
            new SpecificDatumWriter<>(Score.class).write(Examples.score(), encoder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return wire(id, body.toByteArray());
    }

    private byte[] generic(Schema schema) throws IOException {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.name().equals("measuredAt")) {
                record.put("measuredAt", Examples.score().getMeasuredAt().toEpochMilli());
            } else if (SCORE.getField(field.name()) != null) {
                record.put(field.name(), Examples.score().get(SCORE.getField(field.name()).pos()));
            } else {
                record.put(field.name(), "something");
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(body, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        return wire(registry.add(schema), body.toByteArray());
    }

    private static Schema without(String field) {
        List<Schema.Field> fields =
                SCORE.getFields().stream()
                        .filter(each -> !each.name().equals(field))
                        .map(each -> new Schema.Field(each, each.schema()))
                        .toList();
        return Schema.createRecord(
                SCORE.getName(), SCORE.getDoc(), SCORE.getNamespace(), false, fields);
    }

    private static byte[] wire(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length).put((byte) 0).putInt(id).put(body).array();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("The record is not encoded as expected");
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
