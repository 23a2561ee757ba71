package org.plumbline.outcomes.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// An integer multiset: a count for each item, never zero. Counts of a cell are positive, those of
/// a difference may be negative. Addition is exact; it fails on overflow instead of going wrong.
public final class Counts {
    private final Map<Item, Long> counts = new HashMap<>();

    public Counts add(Item item, long count) {
        if (count != 0) {
            counts.merge(item, count, Counts::sum);
        }
        return this;
    }

    public Counts add(Counts other) {
        other.forEach(this::add);
        return this;
    }

    public long of(Item item) {
        return counts.getOrDefault(item, 0L);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public boolean anyNegative() {
        return counts.values().stream().anyMatch(count -> count < 0);
    }

    public void forEach(ObjLongConsumer<Item> action) {
        counts.forEach(action::accept);
    }

    /// Null, which takes the entry out, instead of 0.
    private static @Nullable Long sum(Long known, Long other) {
        long sum = Math.addExact(known, other);
        return sum == 0 ? null : sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counted && counts.equals(counted.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
