package org.plumbline.outcomes.patient;

import java.util.Comparator;

/// Identity of a session or a score. The order is the one that breaks ties everywhere: the smaller
/// id first, then the smaller clinic. Ids and slugs are ASCII, so comparing chars compares bytes.
public record FactId(String network, String clinic, String id) implements Comparable<FactId> {
    private static final Comparator<FactId> ORDER =
            Comparator.comparing(FactId::id)
                    .thenComparing(FactId::clinic)
                    .thenComparing(FactId::network);

    @Override
    public int compareTo(FactId other) {
        return ORDER.compare(this, other);
    }

    /// The fact of that id in the same network and clinic.
    public FactId sibling(String siblingId) {
        return new FactId(network, clinic, siblingId);
    }
}
