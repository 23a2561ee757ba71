package org.plumbline.outcomes.topology;

import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Version;

/// What a record of a clinic topic turns out to be.
sealed interface Reading {
    /// A fact or an erasure, of that patient.
    sealed interface Known extends Reading {
        String patientKey();
    }

    record SessionRead(String patientKey, FactId id, Version<Session> version) implements Known {}

    record ScoreRead(String patientKey, FactId id, Version<Score> version) implements Known {}

    /// A null: the patient is erased, of whom this was a fact.
    record Erased(String patientKey) implements Known {}

    /// A record that says nothing usable, and why.
    record Refused(Reason reason) implements Reading {}
}
