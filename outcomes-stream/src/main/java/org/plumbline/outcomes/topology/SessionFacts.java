package org.plumbline.outcomes.topology;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.TreatmentSession;
import org.plumbline.outcomes.patient.AdverseEvent;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Version;
import org.plumbline.outcomes.topology.Reading.Refused;
import org.plumbline.outcomes.topology.Reading.SessionRead;

/// Sessions as the ledger keeps them, from their records.
final class SessionFacts {
    private static final Set<String> SEXES = Set.of("female", "male", "other");
    private static final Set<String> SEVERITIES = Set.of("mild", "moderate", "severe");
    private static final Pattern ONSET = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    Reading reading(FactKey key, TreatmentSession record) {
        if (!key.equals(
                new FactKey(record.getPatientKey(), record.getClinic(), record.getSessionId()))) {
            return new Refused(Reason.KEY_MISMATCH);
        }
        if (!isPossible(record)) {
            return new Refused(Reason.IMPOSSIBLE_VALUE);
        }
        var id = new FactId(record.getNetwork(), key.clinic(), key.id());
        Session live = isLive(record) ? session(id, record) : null;
        return new SessionRead(
                key.patientKey(),
                id,
                new Version<>(record.getRevision(), ContentHash.of(record), live));
    }

    private static boolean isLive(TreatmentSession record) {
        return record.getStatus().equals(Shapes.RECORDED);
    }

    private static boolean isPossible(TreatmentSession record) {
        return record.getRevision() > 0
                && Shapes.isStatus(record.getStatus())
                && Shapes.isSlug(record.getNetwork())
                && (!isLive(record) || isCountable(record));
    }

    private static boolean isCountable(TreatmentSession record) {
        return Shapes.isSlug(record.getCondition())
                && Shapes.isSlug(record.getModality())
                && record.getTechnique().map(Shapes::isSlug).orElse(true)
                && Shapes.isInstant(record.getStartedAt())
                && record.getBirthYear().map(Shapes::isYear).orElse(true)
                && record.getSex().map(SEXES::contains).orElse(true)
                && record.getSymptomOnset().map(SessionFacts::isOnset).orElse(true)
                && record.getAdverseEvents().stream().allMatch(SessionFacts::isAdverseEvent);
    }

    private static boolean isAdverseEvent(org.plumbline.events.AdverseEvent event) {
        return Shapes.isSlug(event.getCode()) && SEVERITIES.contains(event.getSeverity());
    }

    private static boolean isOnset(String text) {
        return ONSET.matcher(text).matches();
    }

    private static Session session(FactId id, TreatmentSession record) {
        return new Session(
                id,
                record.getCondition(),
                record.getModality(),
                record.getTechnique().orElse(Session.UNSPECIFIED),
                record.getStartedAt().toEpochMilli(),
                profile(record),
                adverseEvents(record));
    }

    private static Set<AdverseEvent> adverseEvents(TreatmentSession record) {
        return record.getAdverseEvents().stream()
                .map(event -> new AdverseEvent(event.getCode(), event.getSeverity()))
                .collect(Collectors.toSet());
    }

    private static Profile profile(TreatmentSession record) {
        return new Profile(
                record.getBirthYear().orElse(null),
                record.getSex().orElse(null),
                onset(record.getSymptomOnset()));
    }

    /// A year alone means its January.
    private static @Nullable YearMonth onset(Optional<String> text) {
        return text.map(each -> YearMonth.parse(each.length() == 4 ? each + "-01" : each))
                .orElse(null);
    }
}
