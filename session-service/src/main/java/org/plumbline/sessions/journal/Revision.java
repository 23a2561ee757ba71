package org.plumbline.sessions.journal;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;

/// One revision of a record, to be appended.
///
/// @param number from 1, gapless
/// @param patientKey null while the patient is not known
/// @param reason why it was retracted, a code
public record Revision(
        RecordKey key,
        long number,
        @Nullable String patientKey,
        Status status,
        Content content,
        @Nullable String reason) {

    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("revisions count from 1");
        }
    }
}
