package org.plumbline.benchmark.ingest;

import java.util.List;
import java.util.Locale;

/// What the rounds gave for one measure.
record Spread(double median, double least, double most) {

    private static final double SMALL = 100;

    /// The median of an even number is the mean of the middle two.
    static Spread of(List<Double> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("no rounds");
        }
        List<Double> sorted = rounds.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    /// `least–most`.
    String range() {
        return number(least) + "–" + number(most);
    }

    /// Small numbers with two decimals, large ones whole, with a space at each thousand.
    static String number(double value) {
        return Math.abs(value) < SMALL
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ');
    }
}
