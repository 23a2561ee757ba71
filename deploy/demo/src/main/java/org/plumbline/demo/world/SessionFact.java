package org.plumbline.demo.world;

import java.util.List;

/// A session as a clinic enters it. Texts that are absent are empty.
///
/// @param startedAt in milliseconds since 1970
/// @param volumeMicrolitres 0 where nothing is injected
/// @param birthYear 0 where it is not known
/// @param symptomOnset YYYY-MM
/// @param adverseEvents as `code:severity`
public record SessionFact(
        String network,
        String clinic,
        String id,
        String patient,
        String condition,
        String modality,
        long startedAt,
        String practitioner,
        String technique,
        String agent,
        long volumeMicrolitres,
        long concentrationMillipercent,
        String route,
        String site,
        String laterality,
        int birthYear,
        String sex,
        String symptomOnset,
        List<String> concomitant,
        List<String> adverseEvents)
        implements Fact {

    public SessionFact {
        concomitant = List.copyOf(concomitant);
        adverseEvents = List.copyOf(adverseEvents);
    }

    SessionFact by(String other) {
        return with(id, startedAt, other);
    }

    SessionFact copiedTo(String otherId, long otherStart) {
        return with(otherId, otherStart, practitioner);
    }

    private SessionFact with(String otherId, long start, String by) {
        return new SessionFact(
                network,
                clinic,
                otherId,
                patient,
                condition,
                modality,
                start,
                by,
                technique,
                agent,
                volumeMicrolitres,
                concentrationMillipercent,
                route,
                site,
                laterality,
                birthYear,
                sex,
                symptomOnset,
                concomitant,
                adverseEvents);
    }
}
