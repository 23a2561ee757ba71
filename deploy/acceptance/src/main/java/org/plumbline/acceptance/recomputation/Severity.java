package org.plumbline.acceptance.recomputation;

import java.util.Map;
import java.util.Objects;

/// The severity bands of baselines, from the ranges as the vocabulary states them.
final class Severity {

    private record Range(long steps, boolean lowIsBetter) {}

    /// Steps between the ends of the range.
    private static final Map<String, Range> RANGES =
            Map.of(
                    "nrs-pain", new Range(10, true),
                    "vas-pain", new Range(100, true),
                    "peg", new Range(1_000, true),
                    "headache-score", new Range(10_000, true));

    private Severity() {}

    /// low, middle or high; an instrument without a range here is an error.
    static String of(String instrument, long x) {
        Range range =
                Objects.requireNonNull(RANGES.get(instrument), () -> "no range of " + instrument);
        long v = range.lowIsBetter() ? x : range.steps() - x;
        return 3 * v < range.steps() ? "low" : 3 * v < 2 * range.steps() ? "middle" : "high";
    }
}
