package org.plumbline.reporting.statistics;

import org.jspecify.annotations.Nullable;

/// A contrast of a linear model.
///
/// @param difference the estimate
/// @param se its standard error; null without residual degrees of freedom
/// @param df residual degrees of freedom; can be 0 or less
/// @param ci95 t interval at 95 %; null without standard error
/// @param p two-sided; null without standard error, or where that is 0
public record AdjustedDifference(
        double difference,
        @Nullable Double se,
        long df,
        @Nullable Interval ci95,
        @Nullable Double p) {

    static AdjustedDifference of(double difference, double se, long df) {
        StudentT t = StudentT.of((double) df);
        return new AdjustedDifference(
                difference,
                se,
                df,
                Interval.around(difference, t.quantile975() * se),
                t.twoSidedP(difference, se));
    }

    static AdjustedDifference withoutError(double difference, long df) {
        return new AdjustedDifference(difference, null, df, null, null);
    }

    /// The same contrast of the quantity with the opposite sign.
    public AdjustedDifference negated() {
        return new AdjustedDifference(
                0.0 - difference, se, df, ci95 == null ? null : ci95.negated(), p);
    }
}
