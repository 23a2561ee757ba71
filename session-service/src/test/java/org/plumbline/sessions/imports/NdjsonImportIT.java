package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.sessions.support.Imports.counts;
import static org.plumbline.sessions.support.Imports.finished;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;
import tools.jackson.databind.JsonNode;

class NdjsonImportIT {

    private static final String IMPORTS = "/api/v1/clinics/harbour/imports";
    private static final String SESSION =
            """
            {"type":"session","id":"S-1","patient":"P-1","condition":"carpal-tunnel-syndrome","modality":"dry-needling","startedAt":"2026-03-01T09:30:00+01:00","technique":{"name":"trigger-point","needles":{"count":4,"points":["wrist","forearm"]},"agents":[{"agent":"filiform-needle"},{"agent":"normal-saline","volumeMl":2.5}]},"concomitant":["gabapentin"]}
            """;
    private static final String SCORE =
            """
            {"type":"score","id":"S-1-pre","session":"S-1","instrument":"nrs-pain","timing":"pre","value":7,"measuredAt":"2026-03-01T08:30:00Z"}
            """;

    private final Service service = Service.shared();

    private static Answer sent(Client client, String path, String ndjson, String... headers) {
        return client.send(
                "POST",
                path,
                ndjson.getBytes(StandardCharsets.UTF_8),
                "application/x-ndjson",
                headers);
    }

    private static JsonNode imported(Client client, String path, String ndjson) {
        Answer accepted = sent(client, path, ndjson);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return finished(client, accepted.header("Location"));
    }

    private static List<String> errors(JsonNode report) {
        return report.path("errors")
                .valueStream()
                .map(error ->
                        error.path("line").asLong()
                                + " "
                                + error.path("column").asString()
                                + " "
                                + error.path("code").asString())
                .toList();
    }

    @Test
    void linesAreRecordsAsAPutWouldCarryThemInAnyOrder() {
        Client clinic = service.submitter("ndjson-order", "harbour");

        JsonNode report = imported(clinic, IMPORTS, "\uFEFF" + SCORE + "\r\n\n" + SESSION.strip());

        assertThat(counts(report)).as(report.toString()).isEqualTo("completed 2: 2 0 0 0 0 0");
        JsonNode session = clinic.get("/api/v1/clinics/harbour/sessions/S-1").json();
        assertThat(session.path("technique").path("agents")).hasSize(2);
        assertThat(session.path("scores").get(0).path("value").asInt()).isEqualTo(7);
        Answer same =
                clinic.put(
                        "/api/v1/clinics/harbour/sessions/S-1",
                        SESSION.replace("\"type\":\"session\",", ""));
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void theSameFileAgainChangesNothingAndALineThatLeavesAFieldOutTakesItAway() {
        Client clinic = service.submitter("ndjson-again", "harbour");
        imported(clinic, IMPORTS, SESSION + SCORE);

        assertThat(counts(imported(clinic, IMPORTS, SESSION + SCORE)))
                .isEqualTo("completed 2: 0 0 0 2 0 0");
        String without = SESSION.replace(",\"concomitant\":[\"gabapentin\"]", "");
        assertThat(counts(imported(clinic, IMPORTS, without)))
                .isEqualTo("completed 1: 0 1 0 0 0 0");
        assertThat(counts(imported(clinic, IMPORTS, SESSION)))
                .isEqualTo("completed 1: 0 0 0 0 1 0");
        assertThat(clinic.get("/api/v1/clinics/harbour/sessions/S-1").json().has("concomitant"))
                .isFalse();
    }

    @Test
    void aLineCanRetractAndRecordAgain() {
        Client clinic = service.submitter("ndjson-retract", "harbour");
        imported(clinic, IMPORTS, SESSION);

        String retracted =
                "{\"type\":\"session\",\"id\":\"S-1\",\"status\":\"retracted\",\"ifRevision\":1}";
        assertThat(counts(imported(clinic, IMPORTS, retracted)))
                .isEqualTo("completed 1: 0 0 1 0 0 0");
        assertThat(errors(imported(clinic, IMPORTS, SESSION)))
                .containsExactly("1 status retracted");
        String again =
                SESSION.replace("\"id\":\"S-1\"", "\"id\":\"S-1\",\"status\":\"record-again\"");
        assertThat(counts(imported(clinic, IMPORTS, again))).isEqualTo("completed 1: 1 0 0 0 0 0");
    }

    @Test
    void everyWrongLineIsNamedAndTheOthersGoOn() {
        Client clinic = service.submitter("ndjson-wrong", "harbour");
        String file =
                String.join(
                        "\n",
                        "{\"type\":\"session\"",
                        "[]",
                        "{\"type\":\"session\",\"type\":\"score\",\"id\":\"X\"}",
                        "{\"type\":7,\"id\":\"X-1\"}",
                        "{\"type\":\"visit\",\"id\":\"X-2\"}",
                        "{\"type\":\"score\",\"id\":\"Anna Example\"}",
                        "{\"type\":\"score\",\"id\":\"X-3\",\"clinic\":\"hill\"}",
                        SCORE.strip().replace("\"value\":7", "\"value\":\"7\""),
                        SCORE.strip()
                                .replace("S-1-pre", "S-2-pre")
                                .replace("\"value\":7", "\"value\":12,\"colour\":\"red\""),
                        SESSION.strip().replace("\"id\":\"S-1\"", "\"id\":\"S-9\",\"scores\":[{}]"),
                        SESSION.strip());

        JsonNode report = imported(clinic, IMPORTS, file);

        assertThat(errors(report))
                .containsExactly(
                        "1  malformed",
                        "2  wrong-type",
                        "3  duplicate-key",
                        "4 type wrong-type",
                        "5 type unknown-slug",
                        "6 id looks-identifying",
                        "7 clinic not-applicable",
                        "8 /value wrong-type",
                        "9 /value out-of-range",
                        "9 /colour unknown-field",
                        "10 /scores not-applicable");
        assertThat(counts(report)).isEqualTo("completed 11: 1 0 0 0 0 10");
    }

    @Test
    void oneIdWithTwoContentsIsTakenFromNeitherLine() {
        Client clinic = service.submitter("ndjson-twice", "harbour");
        String sameInOtherWords =
                "{\"startedAt\":\"2026-03-01T08:30:00.0Z\","
                        + SESSION.strip()
                                .substring(1)
                                .replace("\"startedAt\":\"2026-03-01T09:30:00+01:00\",", "");

        assertThat(counts(imported(clinic, IMPORTS, SESSION + sameInOtherWords)))
                .isEqualTo("completed 2: 1 0 0 1 0 0");
        assertThat(
                        errors(
                                imported(
                                        clinic,
                                        IMPORTS,
                                        SCORE + SCORE.replace("\"value\":7", "\"value\":6"))))
                .containsExactly("1 id duplicate-id", "2 id duplicate-id");
    }

    @Test
    void aNetworksLinesCarryTheirClinic() {
        Client network = service.submitter("ndjson-network", "harbour", "hill");
        String file =
                SESSION.replace("\"type\"", "\"clinic\":\"harbour\",\"type\"")
                        + SESSION.replace("\"type\"", "\"clinic\":\"hill\",\"type\"")
                        + SESSION.replace("\"type\"", "\"clinic\":\"elsewhere\",\"type\"")
                        + SESSION;

        JsonNode report = imported(network, "/api/v1/imports", file);

        assertThat(counts(report)).isEqualTo("completed 4: 2 0 0 0 0 2");
        assertThat(errors(report)).containsExactly("3 clinic forbidden", "4 clinic required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \r\n\t\n"})
    void aFileWithoutLinesIsRefused(String file) {
        Answer answer = sent(service.submitter("ndjson-empty", "harbour"), IMPORTS, file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("no-rows");
    }

    @Test
    void aLineWithoutEndIsRefusedWithoutBeingHeld() {
        Answer answer =
                sent(
                        service.submitter("ndjson-long", "harbour"),
                        IMPORTS,
                        "{\"id\":\"" + "x".repeat(2 * 1024 * 1024));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("too-long");
    }

    @Test
    void validatingAFileSaysWhatWouldHappenAndChangesNothing() {
        Client clinic = service.submitter("ndjson-validate", "harbour");

        JsonNode report = imported(clinic, IMPORTS + "?mode=validate", SESSION + SCORE);

        assertThat(counts(report)).isEqualTo("completed 2: 2 0 0 0 0 0");
        assertThat(clinic.get("/api/v1/clinics/harbour/sessions/S-1").status()).isEqualTo(404);
    }

    @Test
    void whatWasRejectedComesBackAsItWasToBeCorrectedAndSentAgain() {
        Client clinic = service.submitter("ndjson-rejected", "harbour");
        String wrong = SCORE.replace("\"value\":7", "\"value\":70");
        Answer accepted = sent(clinic, IMPORTS, SESSION + wrong + "{\n");
        finished(clinic, accepted.header("Location"));

        Answer rejected = clinic.get(accepted.header("Location") + "/rejected");

        assertThat(rejected.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(rejected.text()).isEqualTo(wrong + "{\n");
        String corrected = rejected.text().replace("70", "7").replace("{\n", "");
        assertThat(counts(imported(clinic, IMPORTS, corrected)))
                .isEqualTo("completed 1: 1 0 0 0 0 0");
        assertThat(
                        service.submitter("ndjson-rejected", "hill")
                                .get(accepted.header("Location") + "/rejected")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aFormsFileIsReadByItsName() {
        Client clinic = service.submitter("ndjson-form", "harbour");
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"March.NDJSON\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n"
                        + SESSION
                        + "\r\n--x--\r\n";

        Answer accepted =
                clinic.send(
                        "POST",
                        IMPORTS,
                        form.getBytes(StandardCharsets.UTF_8),
                        "multipart/form-data; boundary=x");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(counts(finished(clinic, accepted.header("Location"))))
                .isEqualTo("completed 1: 1 0 0 0 0 0");
    }
}
