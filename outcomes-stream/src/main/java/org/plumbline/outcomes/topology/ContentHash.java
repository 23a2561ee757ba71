package org.plumbline.outcomes.topology;

import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// A fingerprint of all that a record says. Fields that are null or empty do not enter, so that a
/// fingerprint kept from before a field was added to the schema still fits the same record read
/// after.
final class ContentHash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private ContentHash() {}

    static long of(IndexedRecord record) {
        return record(17, record);
    }

    private static long record(long hash, IndexedRecord record) {
        long result = hash;
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (!isAbsent(value)) {
                result = value(text(result, field.name()), value);
            }
        }
        return result;
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty());
    }

    private static long value(long hash, Object value) {
        return switch (value) {
            case CharSequence text -> text(hash, text);
            case Number number -> mix(hash, number.longValue());
            case Boolean flag -> mix(hash, flag ? 1 : 2);
            case Instant instant -> mix(hash, instant.toEpochMilli());
            case IndexedRecord record -> mix(record(hash, record), 3);
            case List<?> list -> list(hash, list);
            default -> throw new IllegalArgumentException("no content hash of " + value.getClass());
        };
    }

    private static long list(long hash, List<?> list) {
        long result = mix(hash, list.size());
        for (Object element : list) {
            result = value(result, element);
        }
        return result;
    }

    private static long text(long hash, CharSequence text) {
        long result = mix(hash, text.length());
        for (int i = 0; i < text.length(); i++) {
            result = result * 31 + text.charAt(i);
        }
        return mix(result, 4);
    }

    private static long mix(long hash, long value) {
        long result = (hash ^ value) * PRIME;
        return result ^ (result >>> 29);
    }
}
