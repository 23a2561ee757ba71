package org.plumbline.verify.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cells by key, to which can be added and from which can be taken away. Of each key and item there
/// is one text only, since there are many cells and they are all held.
public final class Cells {

    private final Map<String, Held> cells = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private int round;

    /// A cell, and in which round it was met.
    private static final class Held {
        private final String key;
        private final Counts counts = new Counts();
        private int met;

        Held(String key) {
            this.key = key;
        }
    }

    /// @param count may be negative
    public void add(String cell, String item, long count) {
        Held held = cells.computeIfAbsent(cell, Held::new);
        held.counts.add(items.computeIfAbsent(item, _ -> item), count);
        if (held.counts.isEmpty()) {
            cells.remove(cell);
        }
    }

    /// What a cell holds; nothing where there is none. Not to be changed.
    public Counts of(String cell) {
        Held held = cells.get(cell);
        return held == null ? new Counts() : held.counts;
    }

    /// The same key, as the text that is held already where it is.
    public String same(String cell) {
        Held held = cells.get(cell);
        return held == null ? cell : held.key;
    }

    /// From now on no cell has been met.
    void begin() {
        round++;
    }

    /// Notes that a cell is somewhere else too.
    void meet(String cell) {
        Held held = cells.get(cell);
        if (held != null) {
            held.met = round;
        }
    }

    /// Cells that hold something and have not been met.
    List<String> unmet() {
        List<String> unmet = new ArrayList<>();
        for (Held held : cells.values()) {
            if (held.met != round) {
                unmet.add(held.key);
            }
        }
        return unmet;
    }
}
