package org.plumbline.benchmark.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The figures of the rounds that count.
final class Rounds {

    private final Map<Measure, List<Double>> figures = new EnumMap<>(Measure.class);
    private final Map<String, Long> failures = new TreeMap<>();

    /// One round's.
    ///
    /// @param failures answers that were no 2xx, and how many
    record Figures(Map<Measure, Double> values, Map<String, Long> failures) {}

    void add(Figures round) {
        round.values()
                .forEach((measure, value) ->
                        figures.computeIfAbsent(measure, _ -> new ArrayList<>()).add(value));
        round.failures().forEach((what, count) -> failures.merge(what, count, Long::sum));
    }

    Spread of(Measure measure) {
        return Spread.of(figures.getOrDefault(measure, List.of()));
    }

    Map<String, Long> failures() {
        return failures;
    }
}
