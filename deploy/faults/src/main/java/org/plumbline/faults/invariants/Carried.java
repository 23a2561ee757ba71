package org.plumbline.faults.invariants;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;

/// A committed record of a clinic topic.
///
/// @param fact null where the record erases its key
public record Carried(
        String topic, int partition, long offset, String key, @Nullable SpecificRecord fact) {

    /// A row of the journal as it should stand on its topic, at some place there.
    public static Carried of(JournalRow row, int partition, long offset) {
        String topic = row.identity().kind().equals("session") ? Topics.SESSIONS : Topics.SCORES;
        String key =
                Topics.factKey(Facts.patient(row), row.identity().clinic(), row.identity().id());
        return new Carried(topic, partition, offset, key, Facts.of(row));
    }

    /// Empty where the record erases: nothing but a key is left then.
    String network() {
        return switch (fact) {
            case TreatmentSession session -> session.getNetwork();
            case Score score -> score.getNetwork();
            case null, default -> "";
        };
    }

    long revision() {
        return switch (fact) {
            case TreatmentSession session -> session.getRevision();
            case Score score -> score.getRevision();
            case null, default -> throw new IllegalStateException("no revision at " + place());
        };
    }

    String place() {
        return "%s-%d offset %d".formatted(topic, partition, offset);
    }
}
