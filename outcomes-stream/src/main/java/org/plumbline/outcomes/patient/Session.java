package org.plumbline.outcomes.patient;

import java.util.Set;

/// A treatment session that counts. Ordered by (start, id, clinic).
///
/// @param technique `unspecified` where the record has none
/// @param startedAt milliseconds since 1970 in UTC
public record Session(
        FactId id,
        String condition,
        String modality,
        String technique,
        long startedAt,
        Profile profile,
        Set<AdverseEvent> adverseEvents)
        implements Comparable<Session> {
    public static final String UNSPECIFIED = "unspecified";

    public Session {
        adverseEvents = Set.copyOf(adverseEvents);
    }

    @Override
    public int compareTo(Session other) {
        int order = Long.compare(startedAt, other.startedAt);
        return order != 0 ? order : id.compareTo(other.id);
    }

    public Care care() {
        return new Care(id.network(), condition);
    }
}
