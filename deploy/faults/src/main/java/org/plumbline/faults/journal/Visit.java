package org.plumbline.faults.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.plumbline.faults.invariants.JournalRow;

/// A session with its two inline scores and a follow-up, as a clinic would send them.
///
/// @param day of the session, in days since 2024
/// @param revision of the session as last acknowledged, 0 before
record Visit(
        String id, String patient, int day, int modality, int before, int after, long revision) {

    static final String CLINIC = "harbour";
    private static final String CONDITION = "migraine";
    private static final String INSTRUMENT = "nrs-pain";
    private static final Instant BEGIN = Instant.parse("2024-01-01T09:00:00Z");
    private static final List<String> MODALITIES =
            List.of("neural-therapy", "perineural-injection", "dry-needling", "acupuncture");

    Visit acknowledged(long number) {
        return new Visit(id, patient, day, modality, before, after, number);
    }

    /// The same with the next modality.
    Visit amended() {
        return new Visit(id, patient, day, modality + 1, before, after, revision);
    }

    String path() {
        return "/api/v1/clinics/" + CLINIC + "/sessions/" + id;
    }

    String json() {
        return """
        {"patient": "%s", "condition": "%s", "modality": "%s", "startedAt": "%s",
         "scores": [{"id": "%s", "instrument": "%s", "timing": "pre", "value": %d},
                    {"id": "%s", "instrument": "%s", "timing": "post", "minutesAfter": 15, "value": %d}]}
        """
                .formatted(
                        patient,
                        CONDITION,
                        treatment(),
                        start(),
                        preId(),
                        INSTRUMENT,
                        before,
                        postId(),
                        INSTRUMENT,
                        after);
    }

    String says() {
        return JournalRow.says(CONDITION, treatment(), start().toEpochMilli());
    }

    String preId() {
        return id + "-pre";
    }

    String preSays() {
        return JournalRow.says(INSTRUMENT, before);
    }

    String postId() {
        return id + "-post";
    }

    String postSays() {
        return JournalRow.says(INSTRUMENT, after);
    }

    String followUpId() {
        return id + "-f";
    }

    String followUpPath() {
        return "/api/v1/clinics/" + CLINIC + "/scores/" + followUpId();
    }

    String followUpJson() {
        return """
        {"patient": "%s", "condition": "%s", "instrument": "%s", "timing": "follow-up", "value": %d,
         "measuredAt": "%s"}
        """
                .formatted(
                        patient, CONDITION, INSTRUMENT, after, start().plus(30, ChronoUnit.DAYS));
    }

    private String treatment() {
        return MODALITIES.get(modality % MODALITIES.size());
    }

    private Instant start() {
        return BEGIN.plus(day, ChronoUnit.DAYS);
    }
}
