package org.plumbline.reporting.projection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A multiset of pairs (x, y) of integers: the joint histogram of a measure cell. Sorted by (x, y),
/// no pair twice, every count above 0. Immutable.
public final class Pairs {

    /// No pair at all.
    public static final Pairs NONE = new Pairs(new long[0]);

    private static final int FIELDS = 3;

    /// x, y, count of the first pair, then of the second, and so on.
    private final long[] flat;

    private Pairs(long[] flat) {
        this.flat = flat;
    }

    /// From x, y, count of the first pair, then of the second, and so on.
    ///
    /// @throws IllegalArgumentException unless sorted by (x, y) without repetition, counts above 0
    public static Pairs of(long... flat) {
        if (flat.length % FIELDS != 0) {
            throw new IllegalArgumentException("Not a whole number of x, y, count");
        }
        for (int at = 0; at < flat.length; at += FIELDS) {
            if (flat[at + 2] <= 0) {
                throw new IllegalArgumentException("A count is not above 0");
            }
            if (at > 0 && !ascends(flat, at)) {
                throw new IllegalArgumentException("Pairs do not ascend");
            }
        }
        return new Pairs(flat.clone());
    }

    private static boolean ascends(long[] flat, int at) {
        int byX = Long.compare(flat[at - FIELDS], flat[at]);
        return byX < 0 || (byX == 0 && flat[at - FIELDS + 1] < flat[at + 1]);
    }

    /// How many different pairs there are.
    public int size() {
        return flat.length / FIELDS;
    }

    /// The earlier value of the pair at an index, in resolution steps.
    public long x(int index) {
        return flat[index * FIELDS];
    }

    /// The later value of the pair at an index, in resolution steps.
    public long y(int index) {
        return flat[index * FIELDS + 1];
    }

    /// How often the pair at an index occurs.
    public long count(int index) {
        return flat[index * FIELDS + 2];
    }

    /// Number of pairs, repetitions included.
    ///
    /// @throws ArithmeticException if that is not a long
    public long total() {
        long total = 0;
        for (int index = 0; index < size(); index++) {
            total = Math.addExact(total, count(index));
        }
        return total;
    }

    /// Hands every pair to a receiver, in order.
    public void forEach(Receiver receiver) {
        for (int index = 0; index < size(); index++) {
            receiver.pair(x(index), y(index), count(index));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pairs pairs && Arrays.equals(flat, pairs.flat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(flat);
    }

    @Override
    public String toString() {
        return "Pairs" + Arrays.toString(flat);
    }

    /// Receives pairs one by one.
    @FunctionalInterface
    public interface Receiver {

        /// A pair and how often it occurs.
        void pair(long x, long y, long count);
    }
}
