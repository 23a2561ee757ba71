package org.plumbline.schemas.serde;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private final Class<T> type;
    private final SchemaRegistry registry;
    private final SpecificData model;
    private final Schema expected;
    private final ConcurrentMap<Integer, WrittenAs<T>> readers = new ConcurrentHashMap<>();

    /// What is needed to read records that were written with one schema.
    private record WrittenAs<T>(Schema schema, SpecificDatumReader<T> reader) {}

    AvroDeserializer(Class<T> type, SchemaRegistry registry) {
        this.type = type;
        this.registry = registry;
        model = SpecificData.getForClass(type);
        expected = model.getSchema(type);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : read(writtenAs(WireFormat.schemaId(bytes)), bytes);
    }

    private WrittenAs<T> writtenAs(int id) {
        WrittenAs<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = registry.byId(id);
        WrittenAs<T> created =
                new WrittenAs<>(schema, new SpecificDatumReader<>(schema, expected, model));
        readers.put(id, created);
        return created;
    }

    private T read(WrittenAs<T> written, byte[] bytes) {
        int length = bytes.length - WireFormat.HEADER;
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEADER, length, null);
            T value = written.reader().read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException(
                        "Bytes are left over after a " + type.getSimpleName());
            }
            return value;
        } catch (IOException | RuntimeException invalid) {
            throw invalid instanceof SerializationException known
                    ? known
                    : new SerializationException(
                            "The value is not a whole " + type.getSimpleName(), invalid);
        }
    }
}
