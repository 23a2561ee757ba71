package org.plumbline.reporting.statistics;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Difference of two independent means with unequal variances: Welch's interval with
/// Satterthwaite's degrees of freedom (Welch, Biometrika 1947;34:28, doi:10.1093/biomet/34.1-2.28).
///
/// @param difference first mean minus second
/// @param ci95 t interval at 95 %; null where a sample has fewer than two values or neither varies
public record WelchDifference(double difference, @Nullable Interval ci95) {

    /// Null where a sample has no value.
    public static @Nullable WelchDifference of(Moments first, Moments second) {
        if (first.n() == 0 || second.n() == 0) {
            return null;
        }
        BigInteger n = BigInteger.valueOf(first.n());
        BigInteger m = BigInteger.valueOf(second.n());
        double difference =
                Exact.ratio(
                        first.sum().multiply(m).subtract(second.sum().multiply(n)), n.multiply(m));
        return new WelchDifference(difference, interval(difference, first, second));
    }

    private static @Nullable Interval interval(double difference, Moments first, Moments second) {
        Double one = first.variance();
        Double other = second.variance();
        if (one == null || other == null || one + other == 0) {
            return null;
        }
        double a = one / first.n();
        double b = other / second.n();
        double df = (a + b) * (a + b) / (a * a / (first.n() - 1) + b * b / (second.n() - 1));
        return Interval.around(difference, StudentT.of(df).quantile975() * Math.sqrt(a + b));
    }
}
