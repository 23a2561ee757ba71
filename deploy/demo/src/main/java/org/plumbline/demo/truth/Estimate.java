package org.plumbline.demo.truth;

import org.jspecify.annotations.Nullable;

/// A mean and how far chance may have moved it. Undefined is null.
///
/// @param se standard error of the mean
public record Estimate(long n, @Nullable Double mean, @Nullable Double se) {

    /// Adds up what an estimate is made from.
    static final class Sum {
        private long n;
        private double sum;
        private double squares;

        void add(double value) {
            n++;
            sum += value;
            squares += value * value;
        }

        void add(Sum other) {
            n += other.n;
            sum += other.sum;
            squares += other.squares;
        }

        Estimate estimate() {
            if (n < 2) {
                return new Estimate(n, n == 0 ? null : sum, null);
            }
            double mean = sum / n;
            double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
            return new Estimate(n, mean, Math.sqrt(variance / n));
        }
    }

    /// Of independent samples.
    Estimate minus(Estimate other) {
        if (mean == null || other.mean == null || se == null || other.se == null) {
            return new Estimate(Math.min(n, other.n), null, null);
        }
        return new Estimate(Math.min(n, other.n), mean - other.mean, Math.hypot(se, other.se));
    }
}
