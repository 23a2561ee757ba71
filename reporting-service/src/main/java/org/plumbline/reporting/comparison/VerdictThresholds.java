package org.plumbline.reporting.comparison;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Below what an arm cannot be compared.
///
/// @param minimumCompleteness share of due courses with baseline and follow-up
/// @param minimumPairs independent pairs
@ConfigurationProperties("plumbline.verdict")
public record VerdictThresholds(
        @DefaultValue("0.60") double minimumCompleteness, @DefaultValue("20") long minimumPairs) {

    /// Refuses what is no share or no number of pairs.
    public VerdictThresholds {
        if (!(minimumCompleteness >= 0 && minimumCompleteness <= 1) || minimumPairs < 0) {
            throw new IllegalArgumentException("Not thresholds of a verdict");
        }
    }
}
