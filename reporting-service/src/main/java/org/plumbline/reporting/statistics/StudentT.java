package org.plumbline.reporting.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/// Student's t distribution for intervals at 95 % and two-sided p values.
final class StudentT {

    private static final double UPPER_TAIL = 0.025;

    private final TDistribution distribution;

    private StudentT(TDistribution distribution) {
        this.distribution = distribution;
    }

    /// @param df degrees of freedom, above 0, not necessarily whole
    static StudentT of(double df) {
        return new StudentT(TDistribution.of(df));
    }

    /// The value that 97.5 % lie below. The library's solver stops at 1e-9; Newton's steps from
    /// there leave only rounding.
    double quantile975() {
        double quantile = distribution.inverseSurvivalProbability(UPPER_TAIL);
        for (int step = 0; step < 2; step++) {
            double excess = distribution.survivalProbability(quantile) - UPPER_TAIL;
            quantile += excess / distribution.density(quantile);
        }
        return quantile;
    }

    /// Probability of an estimate at least this many standard errors from 0 in either direction;
    /// null where the standard error is 0.
    @Nullable Double twoSidedP(double estimate, double se) {
        if (se == 0) {
            return null;
        }
        double tail = distribution.survivalProbability(Math.abs(estimate / se));
        return Math.min(1.0, 2 * tail);
    }
}
