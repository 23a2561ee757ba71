package org.plumbline.reporting.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// A value axis with round ticks that has 0 on it.
///
/// @param min first tick
/// @param max last tick
/// @param step distance of ticks: 1, 2 or 5 times a power of ten
record Axis(double min, double max, double step) {

    private static final int TICKS = 5;

    /// Just long enough for the values and 0.
    static Axis over(DoubleStream values) {
        var range = DoubleStream.concat(DoubleStream.of(0), values).summaryStatistics();
        double span = range.getMax() - range.getMin();
        double step = step(span == 0 ? 1 : span / TICKS);
        double min = Math.floor(range.getMin() / step) * step;
        double max = Math.ceil(range.getMax() / step) * step;
        return new Axis(min, max > min ? max : min + step, step);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /// Decimals that ticks need.
    int decimals() {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((max - min) / step);
        for (long tick = 0; tick <= count; tick++) {
            ticks.add(min + tick * step);
        }
        return ticks;
    }

    /// Where a value lies, in percent of the axis.
    double percent(double value) {
        return 100 * (value - min) / (max - min);
    }
}
