package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;

class SessionLifeIT {

    private final Service service = Service.shared();
    private final Client clinic = service.submitter("life", "harbour");

    private static String session(String id) {
        return "/api/v1/clinics/harbour/sessions/" + id;
    }

    private static String score(String id) {
        return "/api/v1/clinics/harbour/scores/" + id;
    }

    private static String body(String id) {
        return """
        { "patient": "P-1042", "condition": "carpal-tunnel-syndrome", "modality": "perineural-injection",
          "startedAt": "2026-03-01T09:30:00+01:00", "practitioner": "dr-7",
          "technique": { "name": "ultrasound-guided-perineural",
                         "agents": [{"agent": "dextrose-5", "volumeMl": 5, "concentrationPercent": 5}],
                         "route": "perineural", "sites": [{"site": "median-nerve", "laterality": "left"}] },
          "profile": { "birthYear": 1970, "sex": "female", "symptomOnset": "2024-05" },
          "concomitant": ["gabapentin"],
          "adverseEvents": [ { "code": "vasovagal", "severity": "mild" } ],
          "scores": [ { "id": "%1$s-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7 },
                      { "id": "%1$s-p15", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15,
                        "value": 4 } ] }
        """
                .formatted(id);
    }

    @Test
    void aFirstWriteIsCreatedWithItsScores() {
        Answer first = clinic.put(session("S-1"), body("S-1"));

        assertThat(first.text()).contains("S-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.header("Location")).isEqualTo(session("S-1"));
        assertThat(first.header("Outcomes-Position")).isNotEmpty();
        assertThat(clinic.get(score("S-1-p15")).json().path("measuredAt").asString())
                .isEqualTo("2026-03-01T08:45:00Z");
        assertThat(clinic.get(score("S-1-pre")).json().path("condition").asString())
                .isEqualTo("carpal-tunnel-syndrome");
        assertThat(clinic.get(session("S-1")).json().path("scores")).hasSize(2);
    }

    @Test
    void theSameContentInOtherWordsChangesNothing() {
        Answer first = clinic.put(session("S-2"), body("S-2"));
        String same =
                body("S-2")
                        .replace("\"value\": 7", "\"value\": 7.0")
                        .replace("2026-03-01T09:30:00+01:00", "2026-03-01T08:30:00.000Z")
                        .replace(
                                "\"practitioner\": \"dr-7\",",
                                "\"practitioner\": \"dr-7\", \"id\": \"S-2\",");

        Answer second = clinic.put(session("S-2"), same);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Outcomes-Position")).isEqualTo(first.header("Outcomes-Position"));
        assertThat(journalRows("S-2")).isOne();
    }

    @Test
    void whatWasReadCanBeSentBackUnchanged() {
        clinic.put(session("S-3"), body("S-3"));

        Answer back = clinic.put(session("S-3"), clinic.get(session("S-3")).text());

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void amendingNeedsTheRevisionThatIsAmended() {
        clinic.put(session("S-4"), body("S-4"));
        String amended = body("S-4").replace("dr-7", "dr-8");

        Answer without = clinic.put(session("S-4"), amended);
        Answer with = clinic.put(session("S-4"), amended, "If-Match", "\"1\"");
        Answer stale = clinic.put(session("S-4"), body("S-4"), "If-Match", "\"1\"");

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.header("ETag")).isEqualTo("\"1\"");
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(clinic.put(session("S-4"), body("S-4"), "If-Match", "*").status())
                .isEqualTo(400);
        assertThat(clinic.put(session("S-0"), body("S-0"), "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void aRetractionIsARevisionAfterWhichTheRecordCanBeRecordedAgain() {
        clinic.put(session("S-5"), body("S-5"));

        assertThat(clinic.delete(session("S-5") + "?reason=entered-in-error").status())
                .isEqualTo(428);
        Answer retracted =
                clinic.delete(session("S-5") + "?reason=entered-in-error", "If-Match", "\"1\"");
        Answer read = clinic.get(session("S-5"));
        Answer repeated =
                clinic.delete(session("S-5") + "?reason=entered-in-error", "If-Match", "\"1\"");
        Answer again = clinic.put(session("S-5"), body("S-5"));
        Answer withEtag = clinic.put(session("S-5"), body("S-5"), "If-Match", "\"2\"");

        assertThat(retracted.status()).isEqualTo(200);
        assertThat(retracted.header("ETag")).isEqualTo("\"2\"");
        assertThat(retracted.header("Outcomes-Position")).isNotEmpty();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("status").asString()).isEqualTo("retracted");
        assertThat(repeated.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.status()).isEqualTo(428);
        assertThat(withEtag.status()).isEqualTo(200);
        assertThat(withEtag.header("ETag")).isEqualTo("\"3\"");
        assertThat(clinic.get(score("S-5-pre")).header("ETag")).isEqualTo("\"1\"");
        assertThat(clinic.get(session("S-5") + "/history").json().path("revisions")).hasSize(3);
    }

    @Test
    void aReasonIsACodeAndNotText() {
        clinic.put(session("S-6"), body("S-6"));

        Answer answer =
                clinic.delete(
                        session("S-6") + "?reason=Mrs%20Miller%20called", "If-Match", "\"1\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain("Miller");
    }

    @Test
    void amendingAnInlineScoreLeavesTheSessionsRevision() {
        clinic.put(session("S-7"), body("S-7"));
        String other = body("S-7").replace("\"value\": 4", "\"value\": 3");

        assertThat(clinic.put(session("S-7"), other).status()).isEqualTo(428);
        Answer amended = clinic.put(session("S-7"), other, "If-Match", "\"1\"");

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"1\"");
        assertThat(clinic.get(score("S-7-p15")).header("ETag")).isEqualTo("\"2\"");
        assertThat(clinic.get(score("S-7-p15")).json().path("value").asInt()).isEqualTo(3);
        assertThat(clinic.get(score("S-7-pre")).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aSessionIsReadAnewThoughItsRevisionStayedWhenAScoreInsideChanged() {
        clinic.put(session("S-14"), body("S-14"));
        String amended = clinic.get(score("S-14-pre")).text().replace("\"value\":7", "\"value\":6");
        assertThat(clinic.put(score("S-14-pre"), amended, "If-Match", "\"1\"").status())
                .isEqualTo(200);

        Answer read = clinic.get(session("S-14"), "If-None-Match", "\"1\"");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.text()).contains("\"value\":6");
    }

    @Test
    void aScoreLeftOutStaysAndItsDefaultedTimeFollowsTheSession() {
        clinic.put(session("S-8"), body("S-8"));
        String later =
                body("S-8")
                        .replace("2026-03-01T09:30", "2026-03-01T10:00")
                        .replaceAll("(?s),\\s*\"scores\".*", "}");

        Answer amended = clinic.put(session("S-8"), later, "If-Match", "\"1\"");

        assertThat(amended.status()).as(amended.text()).isEqualTo(200);
        assertThat(clinic.get(score("S-8-p15")).json().path("measuredAt").asString())
                .isEqualTo("2026-03-01T09:15:00Z");
        assertThat(clinic.get(score("S-8-p15")).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aRecordNeverChangesItsPatient() {
        clinic.put(session("S-9"), body("S-9"));

        Answer session =
                clinic.put(
                        session("S-9"),
                        body("S-9").replace("P-1042", "P-1043"),
                        "If-Match",
                        "\"1\"");
        Answer score = clinic.put(session("S-10"), body("S-9").replace("P-1042", "P-1043"));

        assertThat(session.status()).isEqualTo(409);
        assertThat(score.status()).isEqualTo(409);
        assertThat(score.faults()).contains("/scores/0/id other-patient");
        assertThat(clinic.get(session("S-10")).status()).isEqualTo(404);
    }

    @Test
    void aScoreOfAnotherSessionIsNotTakenOver() {
        clinic.put(session("S-11"), body("S-11"));

        Answer taken = clinic.put(session("S-12"), body("S-11"));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.faults())
                .containsExactly("/scores/0/id duplicate-id", "/scores/1/id duplicate-id");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Answer answer =
                clinic.put(
                        session("S-13"),
                        """
                        { "patient": "jane.doe@example.org", "condition": "carpal-tunel-syndrome",
                          "startedAt": "2026-03-01T09:30:00", "pratitioner": "dr-7",
                          "profile": {"birthYear": "1970", "symptomOnset": "2030-01"},
                          "scores": [{"id": "a", "instrument": "nrs-pain", "timing": "pre", "value": 11},
                                     {"id": "a", "instrument": "nrs-pain", "timing": "pre", "minutesAfter": 3,
                                      "value": 5.5}] }
                        """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "/modality required",
                        "/patient looks-identifying",
                        "/condition unknown-slug",
                        "/startedAt bad-time",
                        "/profile/birthYear wrong-type",
                        "/scores/0/value out-of-range",
                        "/scores/1/id duplicate-id",
                        "/scores/1/minutesAfter not-applicable",
                        "/scores/1/value not-a-multiple",
                        "/pratitioner unknown-field");
        assertThat(answer.text())
                .contains("did you mean practitioner?", "did you mean carpal-tunnel-syndrome?")
                .doesNotContain("jane");
    }

    private long journalRows(String id) {
        return Rows.number(
                service.database(),
                "select count(*) from journal where network = 'life' and record_id = ?",
                id);
    }
}
