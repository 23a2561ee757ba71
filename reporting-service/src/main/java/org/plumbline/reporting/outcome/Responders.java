package org.plumbline.reporting.outcome;

import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.statistics.Proportion;

/// How many of how many.
///
/// @param count those who are
/// @param of those who could be
/// @param rate count ÷ of; null of none
/// @param ci95 Wilson interval; null of none and where pairs are not independent
public record Responders(long count, long of, @Nullable Double rate, @Nullable Bounds ci95) {

    static Responders of(Proportion proportion, boolean independent) {
        return new Responders(
                proportion.count(),
                proportion.of(),
                proportion.rate(),
                independent ? Bounds.of(proportion.wilson()) : null);
    }
}
