package org.plumbline.outcomes.course;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.FactId;

/// A score that is not `post`, at the instant it counts as measured: its own stamp for one that
/// stands alone, its session's start for the `pre` score that speaks for a session. Ordered by
/// (instant, id, clinic).
///
/// @param preOf the session a `pre` score speaks for, else null
public record Observation(long at, FactId id, long value, @Nullable FactId preOf)
        implements Comparable<Observation> {
    private static final Comparator<Observation> ORDER =
            Comparator.comparingLong(Observation::at).thenComparing(Observation::id);

    @Override
    public int compareTo(Observation other) {
        return ORDER.compare(this, other);
    }
}
