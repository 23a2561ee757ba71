package org.plumbline.outcomes.patient;

import java.util.Comparator;

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
        Profile profile)
        implements Comparable<Session> {
    public static final String UNSPECIFIED = "unspecified";
    private static final Comparator<Session> ORDER =
            Comparator.comparingLong(Session::startedAt).thenComparing(Session::id);

    @Override
    public int compareTo(Session other) {
        return ORDER.compare(this, other);
    }

    public Care care() {
        return new Care(id.network(), condition);
    }
}
