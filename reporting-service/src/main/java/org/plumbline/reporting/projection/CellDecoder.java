package org.plumbline.reporting.projection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CellUpdate.Stamp;
import org.plumbline.schemas.cell.CellKeys;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.RegistryUnreachableException;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.springframework.stereotype.Component;

/// Reads records of the cells topic, strictly: what contradicts itself is no cell.
@Component
class CellDecoder {
    private final Deserializer<Cell> cells;

    CellDecoder(SchemaRegistry registry) {
        cells = AvroSerde.of(Cell.class, registry).deserializer();
    }

    /// The update that a record carries.
    ///
    /// @throws InvalidCellException if it carries none
    CellUpdate decode(ConsumerRecord<byte[], byte[]> entry) {
        CellKey key = CellKey.parse(text(entry.key(), "key"));
        Stamp stamp = new Stamp(header(entry, "epoch"), header(entry, "sequence"));
        Cell cell = value(entry);
        if (cell == null) {
            return new CellUpdate(key, stamp, new Content.Empty());
        }
        if (!CellKeys.of(cell).equals(key.text())) {
            throw new InvalidCellException("key and value name different cells");
        }
        if (cell.getEpoch() != stamp.epoch() || cell.getSequence() != stamp.sequence()) {
            throw new InvalidCellException("headers and value differ in epoch or sequence");
        }
        return new CellUpdate(key, stamp, CellContents.of(key.kind(), cell));
    }

    private @Nullable Cell value(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.value() == null) {
            return null;
        }
        try {
            return cells.deserialize(entry.topic(), entry.value());
        } catch (RegistryUnreachableException away) {
            throw away;
        } catch (SerializationException invalid) {
            throw new InvalidCellException("the value is not a cell", invalid);
        }
    }

    private static long header(ConsumerRecord<byte[], byte[]> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        if (header == null) {
            throw new InvalidCellException("there is no header " + name);
        }
        try {
            return Long.parseLong(text(header.value(), name));
        } catch (NumberFormatException _) {
            throw new InvalidCellException("the header " + name + " is not a whole number");
        }
    }

    private static String text(byte @Nullable [] bytes, String what) {
        if (bytes == null) {
            throw new InvalidCellException("there is no " + what);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new InvalidCellException("the " + what + " is not UTF-8");
        }
    }
}
