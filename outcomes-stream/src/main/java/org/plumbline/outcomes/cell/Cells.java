package org.plumbline.outcomes.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// Counts by cell. Cells without counts are not held.
public final class Cells {
    private final Map<CellKey, Counts> cells = new HashMap<>();

    public void add(CellKey key, Item item, long count) {
        Counts counts = cells.computeIfAbsent(key, absent -> new Counts());
        if (counts.add(item, count).isEmpty()) {
            cells.remove(key);
        }
    }

    public Cells subtract(Cells other) {
        other.cells.forEach((key, counts) ->
                counts.forEach((item, count) -> add(key, item, Math.negateExact(count))));
        return this;
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    public Counts of(CellKey key) {
        return cells.getOrDefault(key, new Counts());
    }

    public void forEach(BiConsumer<CellKey, Counts> action) {
        cells.forEach(action);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells counted && cells.equals(counted.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
