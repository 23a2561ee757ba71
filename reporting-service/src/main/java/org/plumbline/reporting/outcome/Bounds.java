package org.plumbline.reporting.outcome;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.statistics.Interval;

/// An interval as it is written: `[low, high]`.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"low", "high"})
public record Bounds(double low, double high) {

    /// The bounds of an interval, null for none.
    public static @Nullable Bounds of(@Nullable Interval interval) {
        return interval == null ? null : new Bounds(interval.low(), interval.high());
    }
}
