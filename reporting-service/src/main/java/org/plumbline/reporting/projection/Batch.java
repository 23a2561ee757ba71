package org.plumbline.reporting.projection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.reporting.projection.CellUpdate.Content;

/// What goes into the tables in one transaction: of each cell the newest update only, and up to
/// where each partition is read with them.
final class Batch {
    private final Map<String, CellUpdate> newest = new LinkedHashMap<>();
    private final Map<Integer, Long> offsets = new HashMap<>();
    private int records;

    void add(CellUpdate update) {
        records++;
        newest.merge(
                update.key().text(),
                update,
                (one, other) -> other.stamp().isAfter(one.stamp()) ? other : one);
    }

    /// Everything of the partition before the offset is in this batch or one before.
    void readUpTo(int partition, long nextOffset) {
        offsets.put(partition, nextOffset);
    }

    /// In the order of their keys, so that any two writers would lock rows in the same order.
    List<CellUpdate> measures() {
        return ofKind(true);
    }

    /// In the order of their keys.
    List<CellUpdate> courses() {
        return ofKind(false);
    }

    private List<CellUpdate> ofKind(boolean measure) {
        return newest.values().stream()
                .filter(update -> update.key().measure().isPresent() == measure)
                .sorted((one, other) -> one.key().text().compareTo(other.key().text()))
                .toList();
    }

    Map<Integer, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /// Records read into this batch.
    int records() {
        return records;
    }

    /// Cells among them.
    int cells() {
        return newest.size();
    }

    boolean isEmpty() {
        return records == 0 && offsets.isEmpty();
    }

    /// Course cells never hold a measure's content and the other way round; a null value holds
    /// neither.
    static Content.Measure measureOf(CellUpdate update) {
        return switch (update.content()) {
            case Content.Measure measure -> measure;
            case Content.Empty _ -> new Content.Measure(Pairs.NONE, 0);
            case Content.Courses _ -> throw new IllegalStateException("A measure cell of courses");
        };
    }

    static Content.Courses coursesOf(CellUpdate update) {
        return switch (update.content()) {
            case Content.Courses courses -> courses;
            case Content.Empty _ -> new Content.Courses(0, Map.of(), Map.of());
            case Content.Measure _ -> throw new IllegalStateException("A course cell of pairs");
        };
    }
}
