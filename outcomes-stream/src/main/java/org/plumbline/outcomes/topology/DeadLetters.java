package org.plumbline.outcomes.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// Makes dead letters: the record as it came, with its cause and place. One that is too large to be
/// sent on goes without key, value and headers of its own, since a letter that cannot be written
/// would stop the stream; its place still says where to find it.
final class DeadLetters {
    /// Bytes of key, value and headers that a letter takes along. The topic takes 2 MiB.
    static final int LARGEST = 2 * 1024 * 1024 - 64 * 1024;

    private DeadLetters() {}

    static Record<byte[], Derived> of(
            Reason reason, Record<byte[], byte[]> record, RecordMetadata source) {
        boolean whole = size(record) <= LARGEST;
        Headers headers = whole ? new RecordHeaders(record.headers()) : new RecordHeaders();
        add(headers, DeadLetterHeaders.REASON, reason.slug());
        add(headers, DeadLetterHeaders.TOPIC, source.topic());
        add(headers, DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
        add(headers, DeadLetterHeaders.OFFSET, Long.toString(source.offset()));
        if (!whole) {
            add(headers, DeadLetterHeaders.OMITTED_BYTES, Long.toString(size(record)));
        }
        Derived letter = new Derived.DeadLetter(whole ? Bytes.wrap(record.value()) : null);
        return new Record<>(whole ? record.key() : null, letter, record.timestamp(), headers);
    }

    private static long size(Record<byte[], byte[]> record) {
        long size = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
