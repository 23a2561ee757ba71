package org.plumbline.faults.invariants;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A row of the journal, or of the table of newest revisions.
///
/// @param id of the row in the journal
/// @param xid of the transaction that wrote it
/// @param patientKey null while the patient is not known; such a row is not published
/// @param content JSON
public record JournalRow(
        long id,
        long xid,
        Identity identity,
        long revision,
        @Nullable String patientKey,
        String status,
        String content) {

    /// What is compared with a client's own note of what it sent: a session's condition, modality
    /// and start, a score's instrument and value in steps, or that it is retracted.
    public String says() {
        JsonNode fields = JsonMapper.shared().readTree(content);
        if (!status.equals("recorded")) {
            return status;
        }
        return identity.kind().equals("session")
                ? says(
                        fields.path("condition").asString(),
                        fields.path("modality").asString(),
                        fields.path("startedAt").asLong())
                : says(fields.path("instrument").asString(), fields.path("value").asLong());
    }

    /// What a session says.
    public static String says(String condition, String modality, long startedAtMillis) {
        return condition + "," + modality + "," + startedAtMillis;
    }

    /// What a score says.
    public static String says(String instrument, long steps) {
        return instrument + "," + steps;
    }

    boolean isPublished() {
        return patientKey != null;
    }

    @Override
    public String toString() {
        return identity + " revision " + revision;
    }
}
