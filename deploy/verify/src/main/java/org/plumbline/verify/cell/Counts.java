package org.plumbline.verify.cell;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.verify.fact.Digest;

/// What one cell holds: a count for each item, none of them zero. Small, since all cells are held
/// at once.
public final class Counts {

    private static final int NAMED = 8;

    private String[] items = new String[2];
    private long[] counts = new long[2];
    private int size;

    /// As named by [org.plumbline.verify.recomputation.Items].
    public static Counts of(Map<String, Long> byItem) {
        Counts counts = new Counts();
        byItem.forEach(counts::add);
        return counts;
    }

    /// @param count may be negative
    /// @throws ArithmeticException where the sum is too great for a long
    public void add(String item, long count) {
        int at = Arrays.binarySearch(items, 0, size, item);
        if (at < 0) {
            if (count != 0) {
                insert(-at - 1, item, count);
            }
            return;
        }
        counts[at] = Math.addExact(counts[at], count);
        if (counts[at] == 0) {
            remove(at);
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public Digest digest() {
        return Digest.of(toString());
    }

    /// The items in which another one differs, and what both have of them.
    ///
    /// @param ours what this one is, for people
    /// @param theirs what the other is
    public String against(Counts other, String ours, String theirs) {
        Map<String, Long> mine = byItem();
        Map<String, Long> others = other.byItem();
        TreeSet<String> differing = new TreeSet<>(mine.keySet());
        differing.addAll(others.keySet());
        differing.removeIf(
                item -> mine.getOrDefault(item, 0L).equals(others.getOrDefault(item, 0L)));
        String named =
                differing.stream()
                        .limit(NAMED)
                        .map(item ->
                                "[%s] %d %s, %d %s"
                                        .formatted(
                                                item,
                                                mine.getOrDefault(item, 0L),
                                                ours,
                                                others.getOrDefault(item, 0L),
                                                theirs))
                        .collect(Collectors.joining("; "));
        int more = differing.size() - NAMED;
        return more > 0 ? named + "; and " + more + " more" : named;
    }

    private Map<String, Long> byItem() {
        Map<String, Long> map = new TreeMap<>();
        for (int at = 0; at < size; at++) {
            map.put(items[at], counts[at]);
        }
        return map;
    }

    private void insert(int at, String item, long count) {
        if (size == items.length) {
            int room = size + Math.max(2, size / 2);
            items = Arrays.copyOf(items, room);
            counts = Arrays.copyOf(counts, room);
        }
        System.arraycopy(items, at, items, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        items[at] = item;
        counts[at] = count;
        size++;
    }

    private void remove(int at) {
        System.arraycopy(items, at + 1, items, at, size - at - 1);
        System.arraycopy(counts, at + 1, counts, at, size - at - 1);
        size--;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counted
                && size == counted.size
                && Arrays.equals(items, 0, size, counted.items, 0, size)
                && Arrays.equals(counts, 0, size, counted.counts, 0, size);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(size * 20);
        for (int at = 0; at < size; at++) {
            text.append(items[at]).append('=').append(counts[at]).append(';');
        }
        return text.toString();
    }
}
