package org.plumbline.sessions.relay;

import java.util.Comparator;

/// A place in the journal. Entries are ordered by the transaction that wrote them, then by id; a
/// place that no entry holds is still a place between entries.
record JournalPosition(long xid, long id) implements Comparable<JournalPosition> {

    static final JournalPosition START = new JournalPosition(0, 0);

    private static final Comparator<JournalPosition> ORDER =
            Comparator.comparingLong(JournalPosition::xid).thenComparingLong(JournalPosition::id);

    JournalPosition {
        if (xid < 0 || id < 0) {
            throw new IllegalArgumentException("a journal position is never negative");
        }
    }

    /// The last place before this one: reading after it meets this one first.
    JournalPosition before() {
        return new JournalPosition(xid, id - 1);
    }

    boolean isAfter(JournalPosition other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(JournalPosition other) {
        return ORDER.compare(this, other);
    }
}
