package org.plumbline.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    private final Class<T> type;
    private final SchemaRegistry registry;
    private final Schema checkedIn;
    private final SpecificDatumWriter<T> writer;

    AvroSerializer(Class<T> type, SchemaRegistry registry) {
        this.type = type;
        this.registry = registry;
        SpecificData model = SpecificData.getForClass(type);
        checkedIn = CheckedInSchema.of(type);
        writer = new SpecificDatumWriter<>(model.getSchema(type), model);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        return value == null ? null : write(registry.register(topic + "-value", checkedIn), value);
    }

    private byte[] write(int id, T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(
                ByteBuffer.allocate(WireFormat.HEADER).put(WireFormat.MAGIC).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException
                | AvroRuntimeException
                | NullPointerException
                | ClassCastException invalid) {
            throw new SerializationException(
                    "A " + type.getSimpleName() + " does not fit its schema", invalid);
        }
        return bytes.toByteArray();
    }
}
