package org.plumbline.faults.stream;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A record that is no fact, and what the stream must make of it.
///
/// @param kind what is the matter with it
/// @param reason on the dead letter; empty where it is harmless and none must come
record Pill(String kind, ProducerRecord<byte[], byte[]> record, Optional<String> reason) {

    static Pill refused(String kind, ProducerRecord<byte[], byte[]> record, String reason) {
        return new Pill(kind, record, Optional.of(reason));
    }

    static Pill harmless(String kind, ProducerRecord<byte[], byte[]> record) {
        return new Pill(kind, record, Optional.empty());
    }
}
