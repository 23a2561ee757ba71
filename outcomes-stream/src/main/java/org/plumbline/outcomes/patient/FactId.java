package org.plumbline.outcomes.patient;

/// Identity of a session or a score. The order is the one that breaks ties everywhere: the smaller
/// id first, then the smaller clinic. Ids and slugs are ASCII, so comparing chars compares bytes.
public record FactId(String network, String clinic, String id) implements Comparable<FactId> {
    @Override
    public int compareTo(FactId other) {
        int order = id.compareTo(other.id);
        if (order == 0) {
            order = clinic.compareTo(other.clinic);
        }
        return order != 0 ? order : network.compareTo(other.network);
    }

    /// The fact of that id in the same network and clinic.
    public FactId sibling(String siblingId) {
        return new FactId(network, clinic, siblingId);
    }
}
