package org.plumbline.verify.table;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.recomputation.Items;

/// Reads the pairs of a measure cell as they are stored: a byte 1, how many, and of each pair x
/// less the x before, y (less the y before where x is the same) and the count; seven bits to a
/// byte, the lowest first, the first two numbers in zig-zag.
final class StoredPairs {

    private final ByteBuffer bytes;

    private StoredPairs(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// Adds the pairs to a cell's counts.
    ///
    /// @return how many there are, each as often as it counts
    /// @throws IllegalArgumentException where the bytes are of another form
    static long into(Counts counts, byte[] bytes) {
        try {
            return new StoredPairs(bytes).read(counts);
        } catch (BufferUnderflowException cut) {
            throw new IllegalArgumentException("the pairs are cut off", cut);
        }
    }

    private long read(Counts counts) {
        if (bytes.get() != 1) {
            throw new IllegalArgumentException("the pairs are of an unknown form");
        }
        long total = 0;
        long x = 0;
        long y = 0;
        long pairs = number();
        for (long at = 0; at < pairs; at++) {
            long step = signed();
            long rise = signed();
            y = at > 0 && step == 0 ? y + rise : rise;
            x += step;
            long count = number();
            counts.add(Items.pair(x, y), count);
            total = Math.addExact(total, count);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("bytes are left over after the pairs");
        }
        return total;
    }

    private long signed() {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number of the pairs is too long");
    }
}
