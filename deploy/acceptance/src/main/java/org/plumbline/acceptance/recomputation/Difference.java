package org.plumbline.acceptance.recomputation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// Where two sets of cells disagree.
public record Difference(String cell, String expected, String found) {

    /// All disagreements, by cell; empty when the two agree to the integer.
    public static List<Difference> between(
            Map<String, Integers> expected, Map<String, Integers> found) {
        var cells = new TreeSet<>(expected.keySet());
        cells.addAll(found.keySet());
        return cells.stream()
                .filter(cell -> !Objects.equals(expected.get(cell), found.get(cell)))
                .map(cell -> new Difference(cell, text(expected, cell), text(found, cell)))
                .toList();
    }

    private static String text(Map<String, Integers> cells, String cell) {
        Integers integers = cells.get(cell);
        return integers == null ? "absent" : integers.counts().toString();
    }
}
