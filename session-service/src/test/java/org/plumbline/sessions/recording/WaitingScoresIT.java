package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;

class WaitingScoresIT {

    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;

    private final Service service = Service.shared();
    private final Client clinic = service.submitter("waiting", "harbour");

    private static String pre(String session, String more) {
        return """
        {"session": "%s", "instrument": "nrs-pain", "timing": "pre", "value": 6,
         "measuredAt": "2026-03-01T09:20:00Z"%s}
        """
                .formatted(session, more);
    }

    @Test
    void aScoreBeforeItsSessionIsTakenAndWaits() {
        Answer score = clinic.put("/api/v1/clinics/harbour/scores/C-1", pre("S-1", ""));

        assertThat(score.status()).as(score.text()).isEqualTo(201);
        assertThat(rows("C-1", "patient_key is null")).isOne();

        clinic.put("/api/v1/clinics/harbour/sessions/S-1", SESSION);

        assertThat(rows("C-1", "patient_key is not null and revision = 1")).isOne();
        Answer known = clinic.get("/api/v1/clinics/harbour/scores/C-1");
        assertThat(known.header("ETag")).isEqualTo("\"1\"");
        assertThat(known.json().path("patient").asString()).isEqualTo("P-1");
        assertThat(known.json().path("condition").asString()).isEqualTo("migraine");
    }

    @Test
    void theSameScoreAgainIsUnchangedAlsoOnceItsPatientIsKnown() {
        clinic.put("/api/v1/clinics/harbour/scores/C-2", pre("S-2", ""));
        clinic.put("/api/v1/clinics/harbour/sessions/S-2", SESSION);

        Answer again = clinic.put("/api/v1/clinics/harbour/scores/C-2", pre("S-2", ""));
        Answer withPatient =
                clinic.put(
                        "/api/v1/clinics/harbour/scores/C-2",
                        pre("S-2", ", \"patient\": \"P-1\", \"condition\": \"migraine\""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(withPatient.status()).isEqualTo(200);
        assertThat(withPatient.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aScoreMustNotContradictTheSessionOnRecord() {
        clinic.put("/api/v1/clinics/harbour/sessions/S-3", SESSION);

        Answer answer =
                clinic.put(
                        "/api/v1/clinics/harbour/scores/C-3",
                        pre("S-3", ", \"patient\": \"P-2\", \"condition\": \"headache\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/patient not-the-sessions", "/condition not-the-sessions");
    }

    @Test
    void aScoreThatNamesItsPatientDoesNotWait() {
        clinic.put("/api/v1/clinics/harbour/scores/C-4", pre("S-4", ", \"patient\": \"P-1\""));

        assertThat(rows("C-4", "patient_key is not null")).isOne();
        assertThat(rows("C-4", "patient_key is null")).isZero();
    }

    @Test
    void aScoreOfNoSessionNamesPatientAndCondition() {
        Answer answer =
                clinic.put(
                        "/api/v1/clinics/harbour/scores/C-5",
                        """
                        {"instrument": "nrs-pain", "timing": "follow-up", "value": 3}
                        """);

        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/patient required", "/condition required", "/measuredAt required");
    }

    private long rows(String id, String condition) {
        return Rows.number(
                service.database(),
                "select count(*) from journal where network = 'waiting' and record_id = ? and "
                        + condition,
                id);
    }
}
