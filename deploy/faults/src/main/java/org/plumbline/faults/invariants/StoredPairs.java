package org.plumbline.faults.invariants;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the pairs of a measure cell as the reporting tables store them: a byte 1, how many, and of
/// each pair x less the x before, y (less the y before where x is the same) and the count; seven
/// bits to a byte, the first two in zig-zag.
final class StoredPairs {

    private final ByteBuffer bytes;

    private StoredPairs(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// Counts by `x,y`.
    static SortedMap<String, Long> of(byte[] bytes) {
        return new StoredPairs(bytes).read();
    }

    private SortedMap<String, Long> read() {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (bytes.get() != 1) {
            throw new IllegalArgumentException("pairs of an unknown form");
        }
        long x = 0;
        long y = 0;
        long pairs = number();
        for (long i = 0; i < pairs; i++) {
            long step = zigzag();
            y = zigzag() + (i > 0 && step == 0 ? y : 0);
            x += step;
            counts.merge(x + "," + y, number(), Long::sum);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("bytes are left over after the pairs");
        }
        return counts;
    }

    private long zigzag() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
