package org.plumbline.reporting.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.outcome.Bounds;

/// Means with intervals, one line each, on a common axis with 0: the chart as data for the script
/// and as a drawing for pages without one. Horizontal positions are percentages, so that the
/// drawing fits any width at one size of letters.
///
/// @param unit of the axis
/// @param decimals of values
/// @param axis common to all lines
/// @param lines in catalog order
record IntervalChart(String unit, int decimals, Axis axis, List<Line> lines) {

    private static final int LINE_HEIGHT = 56;
    private static final int AXIS_HEIGHT = 44;
    private static final int LABEL = 20;
    private static final int MARK = 38;

    /// One modality.
    ///
    /// @param label its name
    /// @param n pairs
    /// @param mean null without pairs
    /// @param interval null where undefined
    /// @param text mean and interval for people
    record Line(
            String label, long n, @Nullable Double mean, @Nullable Bounds interval, String text) {}

    static IntervalChart of(String unit, Numbers numbers, List<Line> lines) {
        return new IntervalChart(
                unit,
                numbers.decimals(),
                Axis.over(lines.stream().flatMapToDouble(IntervalChart::extent)),
                lines);
    }

    private static DoubleStream extent(Line line) {
        return Stream.of(
                        line.mean(),
                        line.interval() == null ? null : line.interval().low(),
                        line.interval() == null ? null : line.interval().high())
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue);
    }

    public int height() {
        return plotHeight() + AXIS_HEIGHT;
    }

    public int plotHeight() {
        return lines.size() * LINE_HEIGHT;
    }

    /// Baselines of the labels.
    public int labelAt(int line) {
        return line * LINE_HEIGHT + LABEL;
    }

    /// Height of the marks.
    public int markAt(int line) {
        return line * LINE_HEIGHT + MARK;
    }

    public String at(double value) {
        return String.format(Locale.ROOT, "%.3f%%", axis.percent(value));
    }

    /// Ticks with their places and texts.
    public List<Tick> ticks() {
        List<Double> values = axis.ticks();
        return IntStream.range(0, values.size()).mapToObj(index -> tick(values, index)).toList();
    }

    private Tick tick(List<Double> values, int index) {
        String anchor = index == 0 ? "start" : index == values.size() - 1 ? "end" : "middle";
        double value = values.get(index);
        return new Tick(at(value), Numbers.fixed(value, axis.decimals()), anchor);
    }

    /// @param at horizontal place
    /// @param text what stands there
    /// @param anchor which end of the text stands there
    record Tick(String at, String text, String anchor) {}
}
