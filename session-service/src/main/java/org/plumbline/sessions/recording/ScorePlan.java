package org.plumbline.sessions.recording;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.PatientKeys;
import org.plumbline.sessions.journal.Revision;

/// What recording a score on its own brings about, decided from what is on record.
public sealed interface ScorePlan {

    /// It says what is on record.
    record Unchanged() implements ScorePlan {}

    /// It says what is on record, and now also whose it is.
    record Adopted(Revision revision) implements ScorePlan {}

    record Changes(Revision revision) implements ScorePlan {}

    record OtherPatient() implements ScorePlan {}

    /// @param placed the score as [org.plumbline.sessions.fact.Placement] left it
    static ScorePlan of(
            RecordKey key,
            Content placed,
            @Nullable Current current,
            PatientKeys keys,
            String network) {
        String patient = placed.patient();
        String patientKey = patient == null ? null : keys.of(network, patient);
        if (current == null) {
            return new Changes(new Revision(key, 1, patientKey, Status.RECORDED, placed, null));
        }
        String known = current.patientKey();
        if (known == null || known.equals(patientKey)) {
            return amending(current, placed, patient, patientKey);
        }
        String before = current.content().patient();
        return patient == null && before != null
                ? amending(current, placed.withPatient(before), before, known)
                : new OtherPatient();
    }

    private static ScorePlan amending(
            Current current,
            Content content,
            @Nullable String patient,
            @Nullable String patientKey) {
        if (!current.says(content)) {
            return new Changes(current.amended(content, patientKey));
        }
        return current.patientKey() == null && patient != null && patientKey != null
                ? new Adopted(current.adopted(patient, patientKey))
                : new Unchanged();
    }
}
