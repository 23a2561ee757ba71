package org.plumbline.local.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One row of the file: cells by column, those that are absent empty.
///
/// @param cells values by [#COLUMNS]
public record SeedRow(Map<String, String> cells) {
    /// The file's header.
    static final List<String> COLUMNS =
            List.of(
                    "type",
                    "clinic",
                    "id",
                    "patient",
                    "condition",
                    "modality",
                    "startedAt",
                    "practitioner",
                    "technique",
                    "agent",
                    "volumeMl",
                    "concentrationPercent",
                    "route",
                    "site",
                    "laterality",
                    "birthYear",
                    "sex",
                    "symptomOnset",
                    "concomitant",
                    "adverseEvents",
                    "session",
                    "instrument",
                    "timing",
                    "minutesAfter",
                    "value",
                    "measuredAt");

    public SeedRow {
        cells = Map.copyOf(cells);
        if (!COLUMNS.containsAll(cells.keySet())) {
            throw new IllegalArgumentException("unknown column among " + cells.keySet());
        }
    }

    /// A row with these cells and more: names and values in turn.
    static SeedRow of(Map<String, String> some, String... namesAndValues) {
        Map<String, String> cells = new LinkedHashMap<>(some);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SeedRow(cells);
    }

    /// The cell, or an empty text.
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /// The row as the file has it; no value holds a comma or a quote.
    String line() {
        return COLUMNS.stream().map(this::cell).collect(Collectors.joining(","));
    }
}
