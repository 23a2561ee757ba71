package org.plumbline.verify.journal;

import java.util.Comparator;
import java.util.Locale;

/// A place in the journal, which is ordered by transaction and then by id, as it is published.
public record Position(long xid, long id) implements Comparable<Position> {

    /// Before everything.
    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::xid).thenComparingLong(Position::id);

    public boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%05d-%d", xid, id);
    }
}
