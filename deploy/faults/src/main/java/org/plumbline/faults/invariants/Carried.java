package org.plumbline.faults.invariants;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// A committed record of a clinic topic.
///
/// @param fact null where the record erases its key
public record Carried(
        String topic, int partition, long offset, String key, @Nullable SpecificRecord fact) {

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
