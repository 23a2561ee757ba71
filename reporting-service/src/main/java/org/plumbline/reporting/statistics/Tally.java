package org.plumbline.reporting.statistics;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A multiset of integers, as value → count, for quantiles.
public final class Tally {

    private final NavigableMap<Long, Long> counts;
    private final long n;

    private Tally(NavigableMap<Long, Long> counts, long n) {
        this.counts = counts;
        this.n = n;
    }

    /// @param counts how often each value occurs
    /// @throws IllegalArgumentException if a count is not above 0
    public static Tally of(NavigableMap<Long, Long> counts) {
        long n = 0;
        for (long count : counts.values()) {
            if (count <= 0) {
                throw new IllegalArgumentException("A count is not above 0");
            }
            n = Math.addExact(n, count);
        }
        return new Tally(new TreeMap<>(counts), n);
    }

    /// The sample median: the 0.5 quantile of type 7, that is the middle value or the mean of the
    /// two middle ones (Hyndman and Fan, Am Stat 1996;50:361, doi:10.2307/2684934). Null without
    /// values.
    public @Nullable Double median() {
        return quantile(0.5);
    }

    /// The quantile of type 7 in Hyndman and Fan's numbering, R's default: linear between the order
    /// statistics around rank 1 + (n − 1) · p. Null without values.
    ///
    /// @param p between 0 and 1
    public @Nullable Double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + p);
        }
        if (n == 0) {
            return null;
        }
        double rank = (n - 1) * p;
        long below = (long) Math.floor(rank);
        long low = atRank(below);
        double part = rank - below;
        return part == 0 ? low : low + part * (atRank(below + 1) - low);
    }

    /// The value at a rank counted from 0 in ascending order.
    private long atRank(long rank) {
        long passed = 0;
        for (var entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("No value at rank " + rank);
    }
}
