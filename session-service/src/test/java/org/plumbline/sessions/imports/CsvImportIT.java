package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.sessions.support.Imports.counts;
import static org.plumbline.sessions.support.Imports.imported;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Imports;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;
import org.plumbline.sessions.support.Trial;
import tools.jackson.databind.JsonNode;

class CsvImportIT {

    private static final String HEADER =
            "type,id,patient,condition,modality,startedAt,session,instrument,timing,minutesAfter,value,measuredAt,status,ifRevision\n";

    private final Service service = Service.shared();

    private static String session(String id, String practitionerFree) {
        return "session,%s,P-1,migraine,%s,2026-03-01T09:30:00Z,,,,,,,,\n"
                .formatted(id, practitionerFree);
    }

    private static String pre(String id, String session, String value) {
        return "score,%s,,,,,%s,nrs-pain,pre,,%s,2026-03-01T09:20:00Z,,\n"
                .formatted(id, session, value);
    }

    @Test
    void aTrialsFileIsRecordedOnceHoweverOftenItIsSent() {
        Client network = service.submitter("trial", "*");
        String csv = Trial.ofPatients(500);

        JsonNode first = imported(network, "/api/v1/imports", csv);
        long rows = journalRows("trial");
        JsonNode second = imported(network, "/api/v1/imports", csv);

        assertThat(counts(first)).as(first.toString()).isEqualTo("completed 2000: 2000 0 0 0 0 0");
        assertThat(rows).isEqualTo(2000);
        assertThat(counts(second)).isEqualTo("completed 2000: 0 0 0 2000 0 0");
        assertThat(journalRows("trial")).isEqualTo(2000);
        Answer score = network.get("/api/v1/clinics/practice-1/scores/P-0-baseline");
        assertThat(score.json().path("session").asString()).isEqualTo("P-0-S1");
        assertThat(score.json().path("patient").asString()).isEqualTo("P-0");
    }

    @Test
    void theRejectedRowsSayWhatIsWrongAndCanBeCorrectedAndSentAgain() {
        Client clinic = service.submitter("rejected", "harbour");
        String path = "/api/v1/clinics/harbour/imports";
        Answer accepted =
                clinic.csv(
                        path,
                        "\uFEFF"
                                + HEADER.replace(',', ';')
                                + session("S-1", "acupuncture").replace(',', ';')
                                + session("S-2", "\"a;b\"").replace(',', ';')
                                + pre("C-1", "S-1", "12").replace(',', ';')
                                + "score;C-2;too;short\n");
        Imports.finished(clinic, accepted.header("Location"));

        String rejected = clinic.get(accepted.header("Location") + "/rejected").text();

        assertThat(rejected.lines()).hasSize(4);
        assertThat(rejected).startsWith("\uFEFFerrors;" + HEADER.strip().replace(',', ';'));
        assertThat(rejected.lines().skip(1))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("modality: modality is not in the catalog.")
                                        .endsWith(
                                                ";session;S-2;P-1;migraine;\"a;b\";2026-03-01T09:30:00Z;;;;;;;;"),
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "\"value: 12 is above 10, the top of nrs-pain. (0 to 10; did you mean vas-pain?)\";"
                                                        + pre("C-1", "S-1", "12")
                                                                .strip()
                                                                .replace(',', ';')),
                        line ->
                                assertThat(line)
                                        .startsWith("row: The row has 4 fields, the header 14.")
                                        .endsWith(";score;C-2;too;short"));
        String half = rejected.replace("a;b", "acupuncture");
        Answer second = clinic.csv(path, half);
        assertThat(counts(Imports.finished(clinic, second.header("Location"))))
                .isEqualTo("completed 3: 1 0 0 0 0 2");
        String left = clinic.get(second.header("Location") + "/rejected").text();
        assertThat(left).startsWith("\uFEFFerrors;type;").doesNotContain("errors;errors");
        String corrected =
                left.replace(";12;", ";10;")
                        .replace(
                                ";score;C-2;too;short",
                                ";" + pre("C-2", "S-2", "3").strip().replace(',', ';'));
        assertThat(counts(imported(clinic, path, corrected))).isEqualTo("completed 2: 2 0 0 0 0 0");
        assertThat(clinic.get("/api/v1/clinics/harbour/sessions/S-2").json().toString())
                .doesNotContain("errors");
    }

    @Test
    void rowsReferToEachOtherInAnyOrder() {
        Client clinic = service.submitter("order", "harbour");

        JsonNode report =
                imported(
                        clinic,
                        "/api/v1/clinics/harbour/imports",
                        HEADER + pre("C-1", "S-1", "6") + session("S-1", "acupuncture"));

        assertThat(counts(report)).isEqualTo("completed 2: 2 0 0 0 0 0");
        assertThat(
                        clinic.get("/api/v1/clinics/harbour/scores/C-1")
                                .json()
                                .path("patient")
                                .asString())
                .isEqualTo("P-1");
        assertThat(journalRows("order")).isEqualTo(2);
    }

    @Test
    void aRowThatContradictsItsSessionIsRejectedWhereverTheSessionStands() {
        Client clinic = service.submitter("contradiction", "harbour");
        String other = pre("C-1", "S-1", "6").replace("C-1,,", "C-1,P-2,");

        for (String mode : List.of("validate", "commit")) {
            JsonNode report =
                    imported(
                            clinic,
                            "/api/v1/clinics/harbour/imports?mode=" + mode,
                            HEADER + other + session("S-1", "acupuncture"));

            assertThat(counts(report)).as(mode).isEqualTo("completed 2: 1 0 0 0 0 1");
            assertThat(report.path("errors").get(0).path("code").asString())
                    .isEqualTo("not-the-sessions");
            assertThat(report.path("errors").get(0).path("column").asString()).isEqualTo("patient");
            assertThat(report.path("errors").get(0).path("line").asInt()).isEqualTo(2);
        }
    }

    @Test
    void everyFaultOfARowIsReportedWithItsColumn() {
        Client clinic = service.submitter("faults", "harbour");

        JsonNode report =
                imported(
                        clinic,
                        "/api/v1/clinics/harbour/imports",
                        HEADER
                                + session("S-1", "acupuncture")
                                + "session,S-2,Jane Doe,migrane,acupuncture,01/02/2026,,,,,,,,\n"
                                + "score,C-1,P-1,migraine,acupuncture,,,nrs-pain,diary,,\"4,5\",2026-03-01T09:20:00Z,,\n"
                                + "visit,V-1,,,,,,,,,,,,\n"
                                + "score,C-2,P-1,migraine\n");

        assertThat(counts(report)).isEqualTo("completed 5: 1 0 0 0 0 4");
        assertThat(
                        report.path("errors")
                                .valueStream()
                                .map(error ->
                                        error.path("line").asInt()
                                                + " "
                                                + error.path("column").asString()
                                                + " "
                                                + error.path("code").asString())
                                .toList())
                .containsExactlyInAnyOrder(
                        "3 patient looks-identifying",
                        "3 condition unknown-slug",
                        "3 startedAt bad-time",
                        "4 modality not-applicable",
                        "5 type unknown-slug",
                        "6  field-count");
        assertThat(report.toString()).doesNotContain("Jane");
    }

    @Test
    void oneIdWithTwoContentsIsRefusedTwiceAndTheSameTwiceIsOnce() {
        Client clinic = service.submitter("duplicates", "harbour");

        JsonNode report =
                imported(
                        clinic,
                        "/api/v1/clinics/harbour/imports",
                        HEADER
                                + session("S-1", "acupuncture")
                                + session("S-1", "dry-needling")
                                + session("S-2", "acupuncture")
                                + session("S-2", "acupuncture")
                                        .replace("09:30:00Z", "10:30:00+01:00")
                                + pre("C-1", "S-2", "4")
                                + pre("C-1", "S-2", "4.0"));

        assertThat(counts(report)).as(report.toString()).isEqualTo("completed 6: 2 0 0 2 0 2");
        assertThat(
                        report.path("errors")
                                .valueStream()
                                .map(error -> error.path("code").asString())
                                .distinct())
                .containsExactly("duplicate-id");
    }

    @Test
    void anEarlierRevisionIsSupersededAndARetractedRecordComesBackOnlyExpressly() {
        Client clinic = service.submitter("again", "harbour");
        String path = "/api/v1/clinics/harbour/imports";
        String original = HEADER + session("S-1", "acupuncture");
        imported(clinic, path, original);

        assertThat(counts(imported(clinic, path, HEADER + session("S-1", "dry-needling"))))
                .isEqualTo("completed 1: 0 1 0 0 0 0");
        assertThat(counts(imported(clinic, path, original))).isEqualTo("completed 1: 0 0 0 0 1 0");
        String retraction = HEADER + "session,S-1,,,,,,,,,,,retracted,\n";
        assertThat(counts(imported(clinic, path, retraction)))
                .isEqualTo("completed 1: 0 0 1 0 0 0");
        assertThat(counts(imported(clinic, path, retraction)))
                .isEqualTo("completed 1: 0 0 0 1 0 0");
        JsonNode refused = imported(clinic, path, original);
        assertThat(counts(refused)).isEqualTo("completed 1: 0 0 0 0 0 1");
        assertThat(refused.path("errors").get(0).path("code").asString()).isEqualTo("retracted");
        String again = original.replace(",,\n", ",record-again,\n");
        assertThat(again).isNotEqualTo(original);
        assertThat(counts(imported(clinic, path, again))).isEqualTo("completed 1: 1 0 0 0 0 0");
        assertThat(counts(imported(clinic, path, again))).isEqualTo("completed 1: 0 0 0 1 0 0");
        assertThat(clinic.get("/api/v1/clinics/harbour/sessions/S-1").header("ETag"))
                .isEqualTo("\"4\"");
    }

    @Test
    void ifRevisionIsHonoured() {
        Client clinic = service.submitter("ifrevision", "harbour");
        String path = "/api/v1/clinics/harbour/imports";
        imported(clinic, path, HEADER + session("S-1", "acupuncture"));
        String amended = HEADER + session("S-1", "dry-needling");

        JsonNode stale = imported(clinic, path, amended.replace(",,\n", ",,7\n"));
        JsonNode right = imported(clinic, path, amended.replace(",,\n", ",,1\n"));
        JsonNode back =
                imported(
                        clinic,
                        path,
                        (HEADER + session("S-1", "acupuncture")).replace(",,\n", ",,2\n"));

        assertThat(stale.path("errors").get(0).path("code").asString()).isEqualTo("stale");
        assertThat(counts(right)).isEqualTo("completed 1: 0 1 0 0 0 0");
        assertThat(counts(back)).isEqualTo("completed 1: 0 1 0 0 0 0");
    }

    @Test
    void absentColumnsKeepTheirValueAndEmptyCellsClear() {
        Client clinic = service.submitter("columns", "harbour");
        clinic.put(
                "/api/v1/clinics/harbour/sessions/S-1",
                """
                {"patient": "P-1", "condition": "migraine", "modality": "acupuncture", "practitioner": "dr-7",
                 "startedAt": "2026-03-01T09:30:00Z", "profile": {"birthYear": 1970, "sex": "female"},
                 "technique": {"needles": {"count": 8, "points": ["ST36", "LI4"]}}}
                """);

        JsonNode report =
                imported(
                        clinic,
                        "/api/v1/clinics/harbour/imports",
                        "type;ID;Sex;birthyear;retentionMin\r\nsession;S-1;;1971;20\r\n");

        assertThat(counts(report)).as(report.toString()).isEqualTo("completed 1: 0 1 0 0 0 0");
        JsonNode session = clinic.get("/api/v1/clinics/harbour/sessions/S-1").json();
        assertThat(session.path("practitioner").asString()).isEqualTo("dr-7");
        assertThat(session.path("profile").toString()).isEqualTo("{\"birthYear\":1971}");
        assertThat(session.path("technique").path("needles").path("count").asInt()).isEqualTo(8);
        assertThat(session.path("technique").path("needles").path("retentionMin").asInt())
                .isEqualTo(20);
    }

    @Test
    void validatingSaysWhatWouldHappenAndChangesNothing() {
        Client clinic = service.submitter("validate", "harbour");

        JsonNode report =
                imported(
                        clinic,
                        "/api/v1/clinics/harbour/imports?mode=validate",
                        HEADER + pre("C-1", "S-1", "11") + session("S-1", "acupuncture"));

        assertThat(counts(report)).isEqualTo("completed 2: 1 0 0 0 0 1");
        assertThat(journalRows("validate")).isZero();
    }

    @Test
    void allOrNothingChangesNothingWhereOneRowIsWrong() {
        Client clinic = service.submitter("all", "harbour");
        String path = "/api/v1/clinics/harbour/imports?onError=all-or-nothing";

        JsonNode refused =
                imported(
                        clinic,
                        path,
                        HEADER + session("S-1", "acupuncture") + pre("C-1", "S-1", "11"));

        assertThat(counts(refused)).isEqualTo("failed 2: 0 0 0 0 0 1");
        assertThat(journalRows("all")).isZero();
        assertThat(
                        counts(
                                imported(
                                        clinic,
                                        path,
                                        HEADER
                                                + session("S-1", "acupuncture")
                                                + pre("C-1", "S-1", "10"))))
                .isEqualTo("completed 2: 2 0 0 0 0 0");
    }

    @Test
    void aNetworkImportWritesOnlyTheSubmittersClinics() {
        Client clinic = service.submitter("mixed", "practice-1");

        JsonNode report = imported(clinic, "/api/v1/imports", Trial.ofPatients(2));

        assertThat(counts(report)).isEqualTo("completed 8: 4 0 0 0 0 4");
        assertThat(
                        report.path("errors")
                                .valueStream()
                                .map(error ->
                                        error.path("column").asString()
                                                + error.path("code").asString())
                                .collect(Collectors.toSet()))
                .containsExactly("clinicforbidden");
    }

    @Test
    void anIdempotencyKeyStandsForOneFile() {
        Client clinic = service.submitter("keys", "harbour");
        String path = "/api/v1/clinics/harbour/imports";
        String csv = HEADER + session("S-1", "acupuncture");

        Answer first = clinic.csv(path, csv, "Idempotency-Key", "monday");
        Answer second = clinic.csv(path, csv, "Idempotency-Key", "monday");
        Answer other = clinic.csv(path, csv.replace("S-1", "S-2"), "Idempotency-Key", "monday");

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aFormWithAFileIsTakenToo() {
        Client clinic = service.submitter("form", "harbour");
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n\uFEFFsep=;\r\n"
                        + (HEADER + session("S-1", "acupuncture")).replace(',', ';')
                        + "\r\n--x--\r\n";

        Answer answer =
                clinic.send(
                        "POST",
                        "/api/v1/clinics/harbour/imports",
                        body.getBytes(StandardCharsets.UTF_8),
                        "multipart/form-data; boundary=x");

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(
                        counts(
                                org.plumbline.sessions.support.Imports.finished(
                                        clinic, answer.header("Location"))))
                .isEqualTo("completed 1: 1 0 0 0 0 0");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                                       no-rows
                    'type,id\\n',                             no-rows
                    'type,id,agee\\nsession,S,1\\n',          unknown-field
                    'type,id,ID\\nsession,S,S\\n',            duplicate-header
                    'id,patient\\nS,P\\n',                    required
                    'type|id\\nsession|S\\n',                 separator
                    'type,id\\nsession,"S\\nscore,C\\n',      unclosed-quote
                    """)
    void aFileThatIsNoneIsRefusedAsAWhole(String csv, String code) {
        Client clinic = service.submitter("files", "harbour");

        Answer answer = clinic.csv("/api/v1/clinics/harbour/imports", csv.replace("\\n", "\n"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void latin1IsRefusedAndNotGarbled() {
        Answer answer =
                service.submitter("files", "harbour")
                        .send(
                                "POST",
                                "/api/v1/clinics/harbour/imports",
                                (HEADER + session("S-Müller", "acupuncture"))
                                        .getBytes(StandardCharsets.ISO_8859_1),
                                "text/csv");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("not-utf-8");
    }

    @Test
    void theReportIsAlsoCsvAndPaged() {
        Client clinic = service.submitter("paged", "harbour");
        Answer accepted =
                clinic.csv(
                        "/api/v1/clinics/harbour/imports",
                        HEADER + session("S-1", "a") + session("S-2", "b") + session("S-3", "c"));
        String location = accepted.header("Location");
        org.plumbline.sessions.support.Imports.finished(clinic, location);

        Answer page = clinic.get(location + "?size=2");
        Answer next = clinic.get(location + "?size=2&page=1");
        Answer csv = clinic.get(location, "Accept", "text/csv");

        assertThat(page.json().path("errors")).hasSize(2);
        assertThat(page.header("Link")).contains("rel=\"next\"");
        assertThat(next.json().path("errors")).hasSize(1);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text())
                .matches(
                        Pattern.compile(
                                "\uFEFF\"line\",\"column\".*\"unknown-slug\".*", Pattern.DOTALL));
    }

    private long journalRows(String network) {
        return Rows.number(
                service.database(), "select count(*) from journal where network = ?", network);
    }
}
