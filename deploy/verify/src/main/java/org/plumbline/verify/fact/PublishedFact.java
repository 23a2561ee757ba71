package org.plumbline.verify.fact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;

/// A fact as it stands on its topic. What counts of it is not looked at: that is computed from the
/// journal, which says the same where the digests are equal.
///
/// @param key as the event says it
/// @param digest of everything that the event says
public record PublishedFact(FactKey key, long revision, Digest digest) {

    public static PublishedFact of(TreatmentSession it) {
        FactText text =
                new FactText()
                        .with("network", it.getNetwork())
                        .with("patientKey", it.getPatientKey())
                        .with("status", it.getStatus())
                        .with("condition", it.getCondition())
                        .with("modality", it.getModality())
                        .with("startedAt", it.getStartedAt().toEpochMilli())
                        .with("technique", orNull(it.getTechnique()))
                        .with("agents", it.getAgents().stream().map(PublishedFact::text).toList())
                        .with("route", orNull(it.getRoute()))
                        .with("sites", it.getSites().stream().map(PublishedFact::text).toList())
                        .with("birthYear", orNull(it.getBirthYear()))
                        .with("sex", orNull(it.getSex()))
                        .with("symptomOnset", orNull(it.getSymptomOnset()))
                        .with("concomitant", it.getConcomitant())
                        .with(
                                "adverseEvents",
                                it.getAdverseEvents().stream().map(PublishedFact::text).toList());
        FactKey key =
                new FactKey(
                        FactKey.Kind.SESSION,
                        it.getPatientKey(),
                        it.getClinic(),
                        it.getSessionId());
        return new PublishedFact(key, it.getRevision(), text.digest());
    }

    public static PublishedFact of(Score it) {
        FactText text =
                new FactText()
                        .with("network", it.getNetwork())
                        .with("patientKey", it.getPatientKey())
                        .with("status", it.getStatus())
                        .with("session", orNull(it.getSession()))
                        .with("condition", orNull(it.getCondition()))
                        .with("instrument", it.getInstrument())
                        .with("timing", it.getTiming())
                        .with("minutesAfter", orNull(it.getMinutesAfter()))
                        .with("value", it.getValue())
                        .with("measuredAt", it.getMeasuredAt().toEpochMilli());
        FactKey key =
                new FactKey(
                        FactKey.Kind.SCORE, it.getPatientKey(), it.getClinic(), it.getScoreId());
        return new PublishedFact(key, it.getRevision(), text.digest());
    }

    private static String text(Agent it) {
        return new FactText()
                .with("agent", it.getAgent())
                .with("volumeMicrolitres", orNull(it.getVolumeMicrolitres()))
                .with("concentrationMillipercent", orNull(it.getConcentrationMillipercent()))
                .toString();
    }

    private static String text(Site it) {
        return new FactText()
                .with("site", it.getSite())
                .with("laterality", orNull(it.getLaterality()))
                .toString();
    }

    private static String text(AdverseEvent it) {
        return new FactText()
                .with("code", it.getCode())
                .with("severity", it.getSeverity())
                .toString();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
