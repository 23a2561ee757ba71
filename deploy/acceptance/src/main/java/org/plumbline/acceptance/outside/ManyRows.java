package org.plumbline.acceptance.outside;

import java.time.LocalDate;
import java.util.List;

/// A file of many rows of synthetic patients, each with a session and four scores.
public record ManyRows(String prefix, int patients) {

    public static final int ROWS_PER_PATIENT = 5;
    private static final List<String> MODALITIES =
            List.of("neural-therapy", "perineural-injection", "dry-needling", "acupuncture");

    public int rows() {
        return patients * ROWS_PER_PATIENT;
    }

    public String csv() {
        var text =
                new StringBuilder(
                        "type,clinic,id,patient,condition,modality,startedAt,session,instrument,timing,minutesAfter,value,measuredAt\n");
        for (int p = 0; p < patients; p++) {
            String id = prefix + "-" + p;
            String clinic = "clinic-" + p % 7;
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(p % 365);
            text.append(
                    "session,%s,%s-S,%s,sciatica,%s,%sT09:00:00Z,,,,,,\n"
                            .formatted(clinic, id, id, MODALITIES.get(p % 4), day));
            text.append(
                    "score,%s,%s-a,%s,,,,%s-S,nrs-pain,pre,,%d,%sT09:00:00Z\n"
                            .formatted(clinic, id, id, id, 4 + p % 7, day));
            text.append(
                    "score,%s,%s-b,%s,,,,%s-S,nrs-pain,post,15,%d,%sT09:15:00Z\n"
                            .formatted(clinic, id, id, id, p % 5, day));
            text.append(
                    "score,%s,%s-c,%s,sciatica,,,,nrs-pain,follow-up,,%d,%sT09:00:00Z\n"
                            .formatted(clinic, id, id, p % 6, day.plusDays(30)));
            text.append(
                    "score,%s,%s-d,%s,sciatica,,,,nrs-pain,follow-up,,%d,%sT09:00:00Z\n"
                            .formatted(clinic, id, id, p % 8, day.plusDays(91)));
        }
        return text.toString();
    }
}
