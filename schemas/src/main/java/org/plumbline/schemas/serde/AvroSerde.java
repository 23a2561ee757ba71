package org.plumbline.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/// Values of a topic in Confluent wire format: a zero byte, the schema's id in four bytes, the
/// record in Avro's binary encoding. The subject is `<topic>-value`; the schema is registered on
/// the first write. Null stands for null both ways. Safe for use by any number of threads.
///
/// Reading is strict: whatever is not exactly one such record is a
/// [org.apache.kafka.common.errors.SerializationException] that names the fault but none of the
/// content. A registry that does not answer is a [RegistryUnreachableException], which says nothing
/// about the record.
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

    static {
        TrustedRecords.trust();
    }

    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    private AvroSerde(AvroSerializer<T> serializer, AvroDeserializer<T> deserializer) {
        this.serializer = serializer;
        this.deserializer = deserializer;
    }

    public static <T extends SpecificRecord> AvroSerde<T> of(
            Class<T> type, SchemaRegistry registry) {
        return new AvroSerde<>(
                new AvroSerializer<>(type, registry), new AvroDeserializer<>(type, registry));
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
