package org.plumbline.sessions.support;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;

/// Made-up files in the shape of a trial of chronic headache: a session and a baseline per patient,
/// two follow-ups of most.
public final class Trial {

    public static final String HEADER =
            "type,clinic,id,patient,condition,modality,startedAt,practitioner,birthYear,sex,symptomOnset,"
                    + "session,instrument,timing,value,measuredAt\n";
    private static final Instant FIRST = Instant.parse("2000-03-24T09:00:00Z");

    private Trial() {}

    /// Four rows per patient.
    public static String ofPatients(int patients) {
        Random random = new Random(20);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < patients; i++) {
            String clinic = "practice-" + (i % 36 + 1);
            Instant start = FIRST.plus(i % 900, ChronoUnit.DAYS);
            String modality = i % 2 == 0 ? "acupuncture" : "conventional-care";
            csv.append(
                    "session,%s,P-%d-S1,P-%d,migraine,%s,%s,acupuncturist-12,1953,female,1965-03,,,,,\n"
                            .formatted(clinic, i, i, modality, start));
            csv.append(score(clinic, i, "baseline", "P-" + i + "-S1", "pre", random, start));
            csv.append(
                    score(
                            clinic,
                            i,
                            "3m",
                            "",
                            "follow-up",
                            random,
                            start.plus(91, ChronoUnit.DAYS)));
            csv.append(
                    score(
                            clinic,
                            i,
                            "12m",
                            "",
                            "follow-up",
                            random,
                            start.plus(365, ChronoUnit.DAYS)));
        }
        return csv.toString();
    }

    private static String score(
            String clinic,
            int patient,
            String name,
            String session,
            String timing,
            Random random,
            Instant at) {
        return String.format(
                Locale.ROOT,
                "score,%s,P-%d-%s,P-%d,migraine,,,,,,,%s,headache-score,%s,%.2f,%s\n",
                clinic,
                patient,
                name,
                patient,
                session,
                timing,
                random.nextInt(400) / 4.0,
                at);
    }
}
