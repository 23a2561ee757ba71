package org.plumbline.verify.difference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.verify.difference.Difference.Kind;

/// Differences as they are found: all are counted, the first ones kept.
public final class Differences {

    private final int kept;
    private final List<Difference> first = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    /// @param kept how many are kept
    public Differences(int kept) {
        this.kept = kept;
    }

    public void add(Kind kind, String subject, String detail) {
        counts.merge(kind, 1L, Long::sum);
        if (first.size() < kept) {
            first.add(new Difference(kind, subject, detail));
        }
    }

    public List<Difference> first() {
        return List.copyOf(first);
    }

    public long ofFacts() {
        return count(false);
    }

    public long ofCells() {
        return count(true);
    }

    private long count(boolean cells) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOfCell() == cells)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
