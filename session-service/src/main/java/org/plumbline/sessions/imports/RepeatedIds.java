package org.plumbline.sessions.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plumbline.sessions.fact.RecordKey;

/// Which rows of a file speak of a record that another row of it speaks of too. Sixteen bytes are
/// remembered of each row, so that two million fit into memory.
final class RepeatedIds {

    private final BitSet contradicting;
    private final BitSet repeating;

    private RepeatedIds(BitSet contradicting, BitSet repeating) {
        this.contradicting = contradicting;
        this.repeating = repeating;
    }

    /// Whether another row says something else of the same record.
    boolean contradicted(ImportRow row) {
        return contradicting.get((int) row.ordinal());
    }

    /// Whether an earlier row says the same of the same record.
    boolean repeats(ImportRow row) {
        return repeating.get((int) row.ordinal());
    }

    static final class Collector {

        private long[] keys = new long[1024];
        private long[] contents = new long[1024];
        private int count;

        /// Rows come in the order of the file, none left out.
        void add(ImportRow row) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                contents = Arrays.copyOf(contents, count * 2);
            }
            RecordKey key = row.key();
            keys[count] = key == null ? -count - 1L : digest(text(key)) & Long.MAX_VALUE;
            contents[count] = key == null ? 0 : digest(content(row));
            count++;
        }

        RepeatedIds collected() {
            Set<Long> several = severalTimes();
            BitSet contradicting = new BitSet(count);
            BitSet repeating = new BitSet(count);
            Map<Long, Long> firstContent = new HashMap<>();
            Set<Long> contradicted = new HashSet<>();
            for (int i = 0; i < count; i++) {
                if (several.contains(keys[i])) {
                    Long first = firstContent.putIfAbsent(keys[i], contents[i]);
                    repeating.set(i, first != null);
                    if (first != null && first != contents[i]) {
                        contradicted.add(keys[i]);
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                contradicting.set(i, contradicted.contains(keys[i]));
            }
            return new RepeatedIds(contradicting, repeating);
        }

        private Set<Long> severalTimes() {
            long[] sorted = Arrays.copyOf(keys, count);
            Arrays.sort(sorted);
            Set<Long> several = new HashSet<>();
            for (int i = 1; i < count; i++) {
                if (sorted[i] == sorted[i - 1]) {
                    several.add(sorted[i]);
                }
            }
            return several;
        }

        private static String text(RecordKey key) {
            return key.kind() + "/" + key.clinic() + "/" + key.id();
        }

        private static String content(ImportRow row) {
            return row.wish() + "/" + row.ifRevision() + "\n" + row.patch().meaning();
        }

        private static long digest(String text) {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8));
                return ByteBuffer.wrap(hash).getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
