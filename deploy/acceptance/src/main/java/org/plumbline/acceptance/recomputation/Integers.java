package org.plumbline.acceptance.recomputation;

import java.util.SortedMap;
import java.util.TreeMap;

/// What a cell holds, as named counts: `x,y` for a pair, `under-treatment`, `courses`,
/// `baselined:<instrument>`, `retreated:<time point>`, `length:<sessions>`, `responded:` or
/// `censored:<instrument>:<threshold>:<sessions>`, `sessions`, `adverse:<code>:<severity>`,
/// `ended:` or `lasted:<instrument>:<day>`. Zero counts are absent.
public record Integers(SortedMap<String, Long> counts) {

    public Integers {
        counts = new TreeMap<>(counts);
        counts.values().removeIf(count -> count == 0);
    }

    Integers() {
        this(new TreeMap<>());
    }

    void add(String name, long count) {
        counts.merge(name, count, Math::addExact);
        counts.remove(name, 0L);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }
}
