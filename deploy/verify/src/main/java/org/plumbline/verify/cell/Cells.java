package org.plumbline.verify.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Cells by key, to which can be added and from which can be taken away.
public final class Cells {

    private final Map<String, Counts> cells = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();

    /// @param count may be negative
    public void add(String cell, String item, long count) {
        Counts counts = cells.computeIfAbsent(cell, _ -> new Counts());
        counts.add(items.computeIfAbsent(item, _ -> item), count);
        if (counts.isEmpty()) {
            cells.remove(cell);
        }
    }

    /// What a cell holds; nothing where there is none. Not to be changed.
    public Counts of(String cell) {
        return cells.getOrDefault(cell, new Counts());
    }

    /// Cells that hold something.
    public Set<String> keys() {
        return cells.keySet();
    }
}
