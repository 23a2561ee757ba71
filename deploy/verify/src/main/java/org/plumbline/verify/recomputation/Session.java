package org.plumbline.verify.recomputation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A treatment session that counts.
///
/// @param technique null: unspecified
/// @param start milliseconds since 1970-01-01T00:00Z
/// @param onset of the symptoms, YYYY-MM or YYYY
public record Session(
        String clinic,
        String id,
        String condition,
        String modality,
        @Nullable String technique,
        long start,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String onset,
        List<AdverseEvent> adverseEvents) {

    /// By start; at one instant the smaller id comes first, then the smaller clinic.
    static final Comparator<Session> ORDER =
            Comparator.comparingLong(Session::start)
                    .thenComparing(Session::id)
                    .thenComparing(Session::clinic);

    public Session {
        adverseEvents = List.copyOf(adverseEvents);
    }

    /// What happened, and how bad it was.
    public record AdverseEvent(String code, String severity) {}
}
