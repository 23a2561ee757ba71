package org.plumbline.outcomes.topology;

import org.apache.avro.specific.SpecificRecord;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.outcomes.cell.Change;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.schemas.catalog.Catalog;

/// Records into a ledger, without their bytes.
final class FactReading {
    private FactReading() {}

    static Change take(
            Derivation derivation, Ledger ledger, SpecificRecord record, Catalog catalog) {
        return switch (read(record, catalog)) {
            case Reading.SessionRead read -> derivation.session(ledger, read.id(), read.version());
            case Reading.ScoreRead read -> derivation.score(ledger, read.id(), read.version());
            case Reading other -> throw new AssertionError("not a fact: " + other);
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
