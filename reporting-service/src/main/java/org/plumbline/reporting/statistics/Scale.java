package org.plumbline.reporting.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// From resolution steps to an instrument's unit. Where the resolution is one part of a whole
/// number (0.01, 0.5) it divides, so that 2735 steps of 0.01 are 27.35 and not its neighbour.
public final class Scale {

    private final double factor;
    private final double divisor;

    private Scale(double factor, double divisor) {
        this.factor = factor;
        this.divisor = divisor;
    }

    /// @param resolution size of a step in the unit, above 0
    public static Scale of(BigDecimal resolution) {
        if (resolution.signum() <= 0) {
            throw new IllegalArgumentException("Not a resolution: " + resolution);
        }
        BigDecimal whole = resolution.stripTrailingZeros();
        BigDecimal[] parts = BigDecimal.ONE.divideAndRemainder(whole);
        return parts[1].signum() == 0
                ? new Scale(1, parts[0].doubleValue())
                : new Scale(resolution.doubleValue(), 1);
    }

    /// A value in the unit.
    public double of(double steps) {
        return steps * factor / divisor;
    }

    /// A value in the unit, or null for null.
    public @Nullable Double orNull(@Nullable Double steps) {
        return steps == null ? null : of(steps);
    }

    /// An interval in the unit, or null for null.
    public @Nullable Interval orNull(@Nullable Interval steps) {
        return steps == null ? null : new Interval(of(steps.low()), of(steps.high()));
    }
}
