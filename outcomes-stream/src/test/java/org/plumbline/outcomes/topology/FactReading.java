package org.plumbline.outcomes.topology;

import org.apache.avro.specific.SpecificRecord;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.outcomes.cell.Change;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.schemas.catalog.Catalog;

/// Records into a ledger, without their bytes.
final class FactReading {
    private FactReading() {}

    static Change take(
            Derivation derivation, Patient patient, SpecificRecord record, Catalog catalog) {
        return switch (read(record, catalog)) {
            case Reading.SessionRead read -> derivation.session(patient, read.id(), read.version());
            case Reading.ScoreRead read -> derivation.score(patient, read.id(), read.version());
            case Reading other -> throw new AssertionError("not a fact: " + other);
        };
    }

    static FactId id(SpecificRecord record) {
        return switch (record) {
            case TreatmentSession session ->
                    new FactId(session.getNetwork(), session.getClinic(), session.getSessionId());
            case Score score ->
                    new FactId(score.getNetwork(), score.getClinic(), score.getScoreId());
            default -> throw new AssertionError(record.getClass());
        };
    }

    private static Reading read(SpecificRecord record, Catalog catalog) {
        return switch (record) {
            case TreatmentSession session ->
                    new SessionFacts().reading(Records.keyOf(session), session);
            case Score score -> new ScoreFacts(catalog).reading(Records.keyOf(score), score);
            default -> throw new AssertionError(record.getClass());
        };
    }
}
