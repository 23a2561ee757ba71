package org.plumbline.outcomes.cell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/// An integer multiset: a count for each item, never zero. Counts of a cell are positive, those of
/// a difference may be negative. Addition is exact; it fails on overflow instead of going wrong.
public final class Counts {
    private final Map<Item, Long> counts = new HashMap<>();

    public Counts add(Item item, long count) {
        counts.merge(item, count, Math::addExact);
        counts.remove(item, 0L);
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
