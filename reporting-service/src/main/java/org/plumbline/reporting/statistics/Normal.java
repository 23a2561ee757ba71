package org.plumbline.reporting.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution for intervals at 95 %.
final class Normal {

    /// The value that 97.5 % lie below.
    static final double QUANTILE_975 =
            NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    private Normal() {}
}
