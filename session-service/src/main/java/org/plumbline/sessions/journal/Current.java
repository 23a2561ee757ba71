package org.plumbline.sessions.journal;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;

/// The newest revision of a record.
///
/// @param hash of content and status, hex
/// @param position of its row in the journal
public record Current(
        RecordKey key,
        long revision,
        @Nullable String patientKey,
        Status status,
        Content content,
        String hash,
        @Nullable String reason,
        Position position) {

    public boolean isRetracted() {
        return status == Status.RETRACTED;
    }

    /// Whether recording this content would change nothing.
    public boolean says(Content other) {
        return hash.equals(other.hash(Status.RECORDED));
    }

    /// The next revision, recorded.
    public Revision amended(Content with, @Nullable String patientKeyNow) {
        return new Revision(key, revision + 1, patientKeyNow, Status.RECORDED, with, null);
    }

    /// The next revision, retracted.
    public Revision retracted(@Nullable String why) {
        return new Revision(key, revision + 1, patientKey, Status.RETRACTED, content, why);
    }

    /// The same revision again, now that the patient is known.
    public Revision adopted(String patient, String patientKeyNow) {
        return new Revision(
                key, revision, patientKeyNow, status, content.withPatient(patient), reason);
    }
}
