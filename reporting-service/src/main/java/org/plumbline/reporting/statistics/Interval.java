package org.plumbline.reporting.statistics;

/// A two-sided interval, both ends in.
///
/// @param low lower end, finite
/// @param high upper end, finite, not below the lower one
public record Interval(double low, double high) {

    /// Refuses what is not an interval.
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
        }
    }

    /// The interval of half-width `reach` around a centre.
    static Interval around(double centre, double reach) {
        return new Interval(centre - reach, centre + reach);
    }

    /// The interval of the quantity with the opposite sign.
    public Interval negated() {
        return new Interval(0.0 - high, 0.0 - low);
    }

    /// Whether a value lies inside.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
