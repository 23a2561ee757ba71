package org.plumbline.benchmark;

import java.util.ArrayList;
import java.util.List;

/// Latencies in milliseconds, sorted.
public record Latencies(List<Double> sorted) {

    public Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("no latencies");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /// From the instants (nanoseconds of one clock) at which the k-th submission was acknowledged
    /// and at which the count first reached k. Submissions are alike, so the k-th acknowledged is
    /// taken for the k-th counted: the distribution is right though single pairs may be swapped.
    static Latencies between(List<Long> acknowledged, List<Long> visible) {
        if (acknowledged.size() != visible.size()) {
            throw new IllegalArgumentException(
                    "%d acknowledged, %d visible".formatted(acknowledged.size(), visible.size()));
        }
        long[] a = acknowledged.stream().mapToLong(Long::longValue).sorted().toArray();
        long[] v = visible.stream().mapToLong(Long::longValue).sorted().toArray();
        var millis = new ArrayList<Double>();
        for (int k = 0; k < a.length; k++) {
            millis.add(Math.max(0, v[k] - a[k]) / 1e6);
        }
        return new Latencies(millis);
    }

    /// The smallest latency that at least the given share of all do not exceed; nearest rank.
    public double quantile(double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return "n %d   p50 %.0f ms   p95 %.0f ms   p99 %.0f ms   max %.0f ms"
                .formatted(
                        sorted.size(), quantile(0.5), quantile(0.95), quantile(0.99), quantile(1));
    }
}
