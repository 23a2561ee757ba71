package org.plumbline.benchmark.ingest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A CSV file of one clinic, of patients with a session, the scores before and after it, and two
/// follow-ups each.
///
/// @param prefix of every id; another one makes other records
record ImportFile(String prefix, int patients) {

    static final int ROWS_PER_PATIENT = 5;

    private static final String HEADER =
            "type,id,patient,condition,modality,startedAt,birthYear,sex,session,instrument,timing,minutesAfter,value,measuredAt\n";
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 6);

    int rows() {
        return patients * ROWS_PER_PATIENT;
    }

    byte[] csv() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int p = 0; p < patients; p++) {
            append(text, p);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(StringBuilder text, int p) {
        String id = prefix + "-" + p;
        String condition = Submission.CONDITIONS.get(p % Submission.CONDITIONS.size());
        LocalDate day = BEGIN.plusDays(p % 365);
        text.append(
                "session,%1$s-S,%1$s,%2$s,%3$s,%4$sT09:30:00+01:00,%5$d,%6$s,,,,,,\n"
                        .formatted(
                                id,
                                condition,
                                Submission.MODALITIES.get(p / 4 % Submission.MODALITIES.size()),
                                day,
                                1940 + p % 65,
                                p % 2 == 0 ? "female" : "male"));
        text.append(
                "score,%1$s-a,%1$s,,,,,,%1$s-S,nrs-pain,pre,,%2$d,%3$sT09:20:00+01:00\n"
                        .formatted(id, 4 + p % 7, day));
        text.append(
                "score,%1$s-b,%1$s,,,,,,%1$s-S,nrs-pain,post,15,%2$d,%3$sT09:45:00+01:00\n"
                        .formatted(id, p % 5, day));
        followUp(text, id + "-c", id, condition, p % 6, day.plusDays(30));
        followUp(text, id + "-d", id, condition, p % 8, day.plusDays(91));
    }

    private static void followUp(
            StringBuilder text,
            String id,
            String patient,
            String condition,
            int value,
            LocalDate day) {
        text.append(
                "score,%s,%s,%s,,,,,,nrs-pain,follow-up,,%d,%sT18:00:00+01:00\n"
                        .formatted(id, patient, condition, value, day));
    }
}
