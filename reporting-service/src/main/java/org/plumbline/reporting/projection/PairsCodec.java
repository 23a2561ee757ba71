package org.plumbline.reporting.projection;

import java.io.ByteArrayOutputStream;

/// Writes pairs into few bytes: a version byte, the number of pairs, then per pair x less the x
/// before, y (less the y before where x is the same) and the count, each as a variable-length
/// integer of seven bits a byte, the first two zig-zagged so that small negative numbers are short.
final class PairsCodec {
    private static final byte VERSION = 1;
    private static final int FIELDS = 3;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private PairsCodec() {}

    static byte[] encode(Pairs pairs) {
        var bytes = new ByteArrayOutputStream(2 + 3 * pairs.size());
        bytes.write(VERSION);
        write(bytes, pairs.size());
        for (int index = 0; index < pairs.size(); index++) {
            boolean first = index == 0;
            long xBefore = first ? 0 : pairs.x(index - 1);
            boolean same = !first && xBefore == pairs.x(index);
            write(bytes, zigzag(pairs.x(index) - xBefore));
            write(bytes, zigzag(pairs.y(index) - (same ? pairs.y(index - 1) : 0)));
            write(bytes, pairs.count(index));
        }
        return bytes.toByteArray();
    }

    /// The pairs in bytes that [#encode] wrote.
    ///
    /// @throws IllegalArgumentException if it did not
    static Pairs decode(byte[] bytes) {
        try {
            return new Input(bytes).pairs();
        } catch (ArrayIndexOutOfBoundsException cut) {
            throw new IllegalArgumentException("Pairs are cut off", cut);
        }
    }

    private static void write(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while ((rest & ~(long) SEVEN_BITS) != 0) {
            bytes.write((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static final class Input {
        private final byte[] bytes;
        private int at;

        Input(byte[] bytes) {
            this.bytes = bytes;
        }

        Pairs pairs() {
            if (bytes[at++] != VERSION) {
                throw new IllegalArgumentException("Pairs are of another version");
            }
            int size = Math.toIntExact(number());
            if (size < 0 || size > bytes.length) {
                throw new IllegalArgumentException("Pairs are more than bytes");
            }
            long[] flat = new long[FIELDS * size];
            for (int index = 0; index < flat.length; index += FIELDS) {
                pair(flat, index);
            }
            if (at != bytes.length) {
                throw new IllegalArgumentException("Bytes are left over after pairs");
            }
            return Pairs.of(flat);
        }

        private void pair(long[] flat, int index) {
            long xBefore = index == 0 ? 0 : flat[index - FIELDS];
            flat[index] = xBefore + signed();
            boolean same = index > 0 && flat[index] == xBefore;
            flat[index + 1] = (same ? flat[index - FIELDS + 1] : 0) + signed();
            flat[index + 2] = number();
        }

        private long signed() {
            long value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        private long number() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = bytes[at++];
                value |= (long) (next & SEVEN_BITS) << shift;
                if ((next & MORE) == 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("A number is longer than 64 bits");
        }
    }
}
