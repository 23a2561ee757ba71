package org.plumbline.sessions.relay;

import org.jspecify.annotations.Nullable;

/// One revision of a session or score as the journal holds it.
///
/// @param patientKey null while a score's patient is unknown; such an entry is never published, a
///   later one with the same revision is
/// @param content JSON object with the event's fields
record JournalEntry(
        JournalPosition position,
        RecordKind kind,
        String network,
        String clinic,
        String recordId,
        long revision,
        @Nullable String patientKey,
        String status,
        String content) {

    long id() {
        return position.id();
    }

    /// The patient key of an entry that is to be published.
    String publishedPatientKey() {
        if (patientKey == null) {
            throw new UnpublishableEntry(id(), "it has no patient key");
        }
        return patientKey;
    }
}
