package org.plumbline.benchmark.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A PUT that a clinic sends; every number makes another record.
record Submission(String path, String json) {

    static final String CLINIC = "harbour";
    static final List<String> MODALITIES =
            List.of("neural-therapy", "perineural-injection", "dry-needling", "acupuncture");
    static final List<String> CONDITIONS =
            List.of("carpal-tunnel-syndrome", "sciatica", "migraine", "chronic-low-back-pain");

    private static final Instant BEGIN = Instant.parse("2025-01-06T08:00:00Z");
    private static final int SCORES_PER_PATIENT = 5;

    /// A follow-up, which names its patient and condition itself.
    static Submission score(long number) {
        long patient = number / SCORES_PER_PATIENT;
        String json =
                """
                {"patient": "P-%d", "condition": "%s", "instrument": "nrs-pain", "timing": "follow-up", "value": %d,
                 "measuredAt": "%s"}
                """
                        .formatted(
                                patient,
                                CONDITIONS.get((int) (patient % CONDITIONS.size())),
                                number % 11,
                                start(number));
        return new Submission("/api/v1/clinics/" + CLINIC + "/scores/F-" + number, json);
    }

    /// A session with a score before and one 15 minutes after.
    static Submission session(long number) {
        String json =
                """
                {"patient": "Q-%1$d", "condition": "%2$s", "modality": "%3$s", "startedAt": "%4$s",
                 "scores": [{"id": "S-%1$d-pre", "instrument": "nrs-pain", "timing": "pre", "value": %5$d},
                            {"id": "S-%1$d-p15", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15, "value": %6$d}]}
                """
                        .formatted(
                                number,
                                CONDITIONS.get((int) (number % CONDITIONS.size())),
                                MODALITIES.get((int) (number / 4 % MODALITIES.size())),
                                start(number),
                                4 + number % 7,
                                number % 5);
        return new Submission("/api/v1/clinics/" + CLINIC + "/sessions/S-" + number, json);
    }

    private static Instant start(long number) {
        return BEGIN.plus(number % 365, ChronoUnit.DAYS).plus(number % 600, ChronoUnit.MINUTES);
    }
}
