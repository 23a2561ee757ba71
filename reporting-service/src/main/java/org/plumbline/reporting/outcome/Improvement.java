package org.plumbline.reporting.outcome;

import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.statistics.Scale;

/// How much better, in the instrument's unit; positive is better.
///
/// @param mean null without pairs
/// @param sd null below two pairs
/// @param ci95 t interval of the mean; null below two pairs and where pairs are not independent
/// @param median null without pairs
public record Improvement(
        @Nullable Double mean,
        @Nullable Double sd,
        @Nullable Bounds ci95,
        @Nullable Double median) {

    static Improvement of(PairTally pairs, boolean independent, Scale scale) {
        var improvement = pairs.improvement();
        return new Improvement(
                scale.orNull(improvement.mean()),
                scale.orNull(improvement.sd()),
                independent ? Bounds.of(scale.orNull(improvement.meanInterval())) : null,
                scale.orNull(pairs.improvements().median()));
    }
}
