package org.plumbline.faults.stream;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.acceptance.recomputation.Integers;

/// The sum of the cells of many worlds that have no patient in common.
final class ExpectedCells {

    private final SortedMap<String, SortedMap<String, Long>> sums;

    ExpectedCells() {
        this(new TreeMap<>());
    }

    private ExpectedCells(SortedMap<String, SortedMap<String, Long>> sums) {
        this.sums = sums;
    }

    ExpectedCells copy() {
        var copied = new TreeMap<String, SortedMap<String, Long>>();
        sums.forEach((cell, counts) -> copied.put(cell, new TreeMap<>(counts)));
        return new ExpectedCells(copied);
    }

    ExpectedCells add(Map<String, Integers> cells) {
        return add(cells, 1);
    }

    ExpectedCells subtract(Map<String, Integers> cells) {
        return add(cells, -1);
    }

    private ExpectedCells add(Map<String, Integers> cells, int times) {
        cells.forEach((cell, integers) -> {
            SortedMap<String, Long> counts = sums.computeIfAbsent(cell, none -> new TreeMap<>());
            integers.counts()
                    .forEach((name, count) -> counts.merge(name, times * count, Math::addExact));
        });
        return this;
    }

    /// Empty cells and zero counts are absent.
    SortedMap<String, Integers> cells() {
        var cells = new TreeMap<String, Integers>();
        sums.forEach((cell, counts) -> cells.put(cell, new Integers(counts)));
        cells.values().removeIf(integers -> integers.counts().isEmpty());
        return cells;
    }
}
