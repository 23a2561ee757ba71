package org.plumbline.faults.simulation;

import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;

/// What arrives on a clinic topic.
public sealed interface Event {

    /// The topic and key under which it arrives; a fact's identity, as a patient has one network.
    record Identity(String topic, String patientKey, String clinic, String id) {

        String key() {
            return Topics.factKey(patientKey, clinic, id);
        }
    }

    Identity identity();

    /// A revision of a session.
    record OfSession(TreatmentSession session) implements Event {

        @Override
        public Identity identity() {
            return new Identity(
                    Topics.SESSIONS,
                    session.getPatientKey(),
                    session.getClinic(),
                    session.getSessionId());
        }
    }

    /// A revision of a score.
    record OfScore(Score score) implements Event {

        @Override
        public Identity identity() {
            return new Identity(
                    Topics.SCORES, score.getPatientKey(), score.getClinic(), score.getScoreId());
        }
    }

    /// A null under the key.
    record Erasure(Identity identity) implements Event {}

    static Event of(Object fact) {
        return switch (fact) {
            case TreatmentSession session -> new OfSession(session);
            case Score score -> new OfScore(score);
            default -> throw new IllegalArgumentException(fact.getClass().getName());
        };
    }
}
