package org.plumbline.reporting.statistics;

import java.math.BigInteger;
import org.apache.commons.numbers.gamma.GammaRatio;
import org.jspecify.annotations.Nullable;

/// Standardised difference of two means, corrected for small samples: g = J(m) · (mean₁ − mean₂) /
/// s with the pooled deviation s on m = n₁ + n₂ − 2 degrees of freedom and the exact J(m) = Γ(m/2)
/// / (√(m/2) · Γ((m − 1)/2)) (Hedges, J Educ Stat 1981;6:107, doi:10.2307/1164588). The variance is
/// 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)) (Hedges and Olkin, Statistical Methods for Meta-Analysis, 1985,
/// chapter 5, with g for d), the interval normal.
///
/// @param g first minus second, in pooled deviations
/// @param ci95 normal interval at 95 %
public record HedgesG(double g, Interval ci95) {

    /// Null where it is undefined: a sample without values, fewer than two degrees of freedom, or
    /// no deviation at all.
    public static @Nullable HedgesG of(Moments first, Moments second) {
        Double one = first.mean();
        Double other = second.mean();
        double df = first.n() + second.n() - 2.0;
        if (one == null || other == null || df < 2) {
            return null;
        }
        double pooled = Math.sqrt((squaredDeviations(first) + squaredDeviations(second)) / df);
        if (pooled == 0) {
            return null;
        }
        double g = correction(df) * (one - other) / pooled;
        double variance =
                1.0 / first.n() + 1.0 / second.n() + g * g / (2.0 * (first.n() + second.n()));
        return new HedgesG(g, Interval.around(g, Normal.QUANTILE_975 * Math.sqrt(variance)));
    }

    /// J(m), by the ratio of the gammas itself: the difference of their logarithms would lose a
    /// digit for every power of ten of m.
    static double correction(double df) {
        return 1 / (Math.sqrt(df / 2) * GammaRatio.delta((df - 1) / 2, 0.5));
    }

    private static double squaredDeviations(Moments sample) {
        return Exact.ratio(sample.scatter(), BigInteger.valueOf(sample.n()));
    }
}
