package org.plumbline.acceptance.recomputation;

import java.util.Map;
import java.util.Objects;
import org.plumbline.events.Score;

/// The severity bands and floors of baselines, as the vocabulary states them.
final class Severity {

    private record Range(long steps, boolean lowIsBetter) {}

    /// Steps between the ends of the range.
    private static final Map<String, Range> RANGES =
            Map.of(
                    "nrs-pain", new Range(10, true),
                    "vas-pain", new Range(100, true),
                    "peg", new Range(1_000, true),
                    "headache-score", new Range(10_000, true));

    private static final Map<String, Long> FLOORS = Map.of("nrs-pain", 3L, "vas-pain", 30L);

    private Severity() {}

    /// Whether the score may be the baseline of a percentage, by the floors as the vocabulary
    /// states them.
    static boolean isEligible(Score x) {
        Long floor = FLOORS.get(x.getInstrument());
        return floor != null && x.getValue() >= floor;
    }

    /// Whether y improves on x by so many per cent of x; for instruments with a floor, on which
    /// lower is better.
    static boolean isResponse(Score x, Score y, int percent) {
        return 100 * (x.getValue() - y.getValue()) >= percent * x.getValue();
    }

    /// low, middle or high; an instrument without a range here is an error.
    static String of(String instrument, long x) {
        Range range =
                Objects.requireNonNull(RANGES.get(instrument), () -> "no range of " + instrument);
        long v = range.lowIsBetter() ? x : range.steps() - x;
        return 3 * v < range.steps() ? "low" : 3 * v < 2 * range.steps() ? "middle" : "high";
    }
}
