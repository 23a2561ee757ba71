package org.plumbline.reporting.statistics;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A sample of integers by its number, sum and sum of squares.
///
/// @param n number of values
/// @param sum their sum
/// @param squares the sum of their squares
public record Moments(long n, BigInteger sum, BigInteger squares) {

    /// Arithmetic mean; null without values.
    public @Nullable Double mean() {
        return n == 0 ? null : Exact.ratio(sum, BigInteger.valueOf(n));
    }

    /// Sample variance with divisor n − 1; null below two values.
    public @Nullable Double variance() {
        if (n < 2) {
            return null;
        }
        return Exact.ratio(scatter(), BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1)));
    }

    /// Square root of the sample variance; null below two values.
    public @Nullable Double sd() {
        Double variance = variance();
        return variance == null ? null : Math.sqrt(variance);
    }

    /// Student's t interval of the mean at 95 %: mean ± t(0.975; n − 1) · sd / √n (Student,
    /// Biometrika 1908;6:1, doi:10.1093/biomet/6.1.1). Null below two values; of no width when all
    /// are equal.
    public @Nullable Interval meanInterval() {
        Double mean = mean();
        Double variance = variance();
        if (mean == null || variance == null) {
            return null;
        }
        return Interval.around(mean, StudentT.of(n - 1.0).quantile975() * Math.sqrt(variance / n));
    }

    /// `n · Σv² − (Σv)²`, exact: n times the sum of squared deviations from the mean.
    BigInteger scatter() {
        return Exact.scatter(n, squares, sum, sum);
    }
}
