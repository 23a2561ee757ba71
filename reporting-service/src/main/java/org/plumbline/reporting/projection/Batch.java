package org.plumbline.reporting.projection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.reporting.projection.CellKey.Kind;

/// What goes into the tables in one transaction: of each cell the newest update of each epoch only,
/// and up to where each partition is read with them.
final class Batch {
    private static final Comparator<CellUpdate> ORDER =
            Comparator.comparingLong((CellUpdate update) -> update.stamp().epoch())
                    .thenComparing(update -> update.key().text());

    private final Map<Row, CellUpdate> newest = new LinkedHashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private int records;

    private record Row(long epoch, String key) {}

    void add(CellUpdate update) {
        records++;
        newest.merge(
                new Row(update.stamp().epoch(), update.key().text()),
                update,
                (one, other) -> other.stamp().isAfter(one.stamp()) ? other : one);
    }

    /// Everything of the partition before the offset is in this batch or one before.
    void readUpTo(int partition, Place place) {
        places.put(partition, place);
    }

    /// Those of a kind, of an epoch or a later one, in the order of epochs and keys, so that any
    /// two writers would lock rows in the same order.
    List<CellUpdate> ofKind(Kind kind, long epoch) {
        return newest.values().stream()
                .filter(update -> update.stamp().epoch() >= epoch)
                .filter(update -> update.key().kind() == kind)
                .sorted(ORDER)
                .toList();
    }

    /// The highest epoch among the updates; 0 without any.
    long newestEpoch() {
        return newest.keySet().stream().mapToLong(Row::epoch).max().orElse(0);
    }

    Map<Integer, Place> places() {
        return Map.copyOf(places);
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
        return records == 0 && places.isEmpty();
    }
}
