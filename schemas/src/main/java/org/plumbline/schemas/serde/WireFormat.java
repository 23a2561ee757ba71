package org.plumbline.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/// The five bytes before a record: zero, then the schema's id, most significant byte first.
final class WireFormat {

    static final byte MAGIC = 0;
    static final int HEADER = 1 + Integer.BYTES;

    private WireFormat() {}

    static int schemaId(byte[] bytes) {
        if (bytes.length < HEADER) {
            throw new SerializationException(
                    "A value of " + bytes.length + " bytes is too short to name its schema");
        }
        if (bytes[0] != MAGIC) {
            throw new SerializationException(
                    "The value does not begin with a zero byte but with " + (bytes[0] & 0xff));
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }
}
