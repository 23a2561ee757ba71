package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.sessions.support.Imports.counts;
import static org.plumbline.sessions.support.Imports.imported;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;
import tools.jackson.databind.JsonNode;

/// A clinic that keeps its records in a spreadsheet.
class SpreadsheetIT {

    private static final String HARBOUR = "/api/v1/clinics/harbour";
    private static final String IMPORTS = HARBOUR + "/imports";

    private final Service service = Service.shared();

    /// A file as a German LibreOffice saves it: semicolons, UTF-8, only text in quotes.
    private static String file(String name) {
        try (InputStream in =
                SpreadsheetIT.class.getResourceAsStream("/spreadsheet/" + name + ".csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"sheet-lf, '\n', ''", "sheet-crlf, '\r\n', ''", "sheet-bom, '\r\n', '\uFEFF'"})
    void aFileIsSubmittedCorrectedAndRetractedAndSendingTheOldOneChangesNothing(
            String network, String lineEnd, String mark) {
        Client clinic = service.submitter(network, "harbour");
        String submitted = mark + file("submitted").replace("\n", lineEnd);
        String corrected = mark + file("corrected").replace("\n", lineEnd);
        String retracted = mark + file("retracted").replace("\n", lineEnd);

        assertThat(counts(imported(clinic, IMPORTS, submitted)))
                .isEqualTo("completed 6: 6 0 0 0 0 0");
        assertThat(counts(imported(clinic, IMPORTS, corrected)))
                .isEqualTo("completed 2: 0 2 0 0 0 0");
        assertThat(counts(imported(clinic, IMPORTS, retracted)))
                .isEqualTo("completed 1: 0 0 1 0 0 0");
        JsonNode old = imported(clinic, IMPORTS, submitted);

        assertThat(counts(old)).as(old.toString()).isEqualTo("completed 6: 0 0 0 3 2 1");
        assertThat(old.path("errors").get(0).path("code").asString()).isEqualTo("retracted");
        JsonNode session = clinic.get(HARBOUR + "/sessions/2026-0301-1").json();
        assertThat(session.path("technique").path("agents").get(0).path("volumeMl").asString())
                .isEqualTo("4.5");
        assertThat(session.path("practitioner").asString()).isEqualTo("dr-7");
        JsonNode score = clinic.get(HARBOUR + "/scores/2026-0301-1-pre").json();
        assertThat(score.path("value").asInt()).isEqualTo(6);
        assertThat(clinic.get(HARBOUR + "/scores/F-17").json().path("status").asString())
                .isEqualTo("retracted");
        assertThat(clinic.get(HARBOUR + "/scores/F-17").header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void whatTheSpreadsheetDamagedIsRefusedAndSaid() {
        Client clinic = service.submitter("sheet-damage", "harbour");

        JsonNode report = imported(clinic, IMPORTS, file("damaged"));

        assertThat(counts(report)).as(report.toString()).isEqualTo("completed 6: 0 0 0 0 0 6");
        assertThat(
                        report.path("errors")
                                .valueStream()
                                .map(error ->
                                        "%d %s %s: %s"
                                                .formatted(
                                                        error.path("line").asInt(),
                                                        error.path("column").asString(),
                                                        error.path("code").asString(),
                                                        error.path("hint").asString()))
                                .toList())
                .containsExactly(
                        "2 startedAt bad-time: this is a spreadsheet's number for 2026-03-01T09:30; format the column as text"
                                + " and write the time with its offset, such as 2026-03-01T09:30:00+01:00",
                        "3 patient bad-id: a spreadsheet has cut a long number short; format the column as text and enter it again",
                        "4 condition unknown-slug: did you mean carpal-tunnel-syndrome?",
                        "4 volumeMl wrong-type: write it with a point: 4.5",
                        "5 value wrong-type: a spreadsheet has made a date of it; format the column as text and enter the number again",
                        "6 value wrong-type: this is what a spreadsheet shows of a formula that failed or a column too narrow;"
                                + " correct it there and save the file again",
                        "7 value out-of-range: 0 to 10; did you mean vas-pain?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma", "semicolon", "tab"})
    void theTemplateCanBeImportedAsItIs(String separator) {
        Client clinic = service.submitter("template", "lighthouse");
        Answer template = clinic.get("/api/v1/imports/template?separator=" + separator);

        assertThat(template.header("Content-Type")).startsWith("text/csv");
        assertThat(template.header("Content-Disposition")).contains("attachment");
        for (String path : List.of("/api/v1/imports", "/api/v1/clinics/lighthouse/imports")) {
            assertThat(counts(imported(clinic, path + "?mode=validate", template.text())))
                    .isEqualTo("completed 3: 3 0 0 0 0 0");
        }
    }

    @Test
    void theCodesAreThoseOfTheCatalogInTheLanguageAskedFor() {
        Client clinic = service.submitter("codes", "harbour");

        String codes = clinic.get("/api/v1/imports/codes?language=de&separator=semicolon").text();

        assertThat(codes.lines())
                .startsWith("\uFEFF\"column\";\"code\";\"label\";\"note\"")
                .contains(
                        "\"condition\";\"carpal-tunnel-syndrome\";\"Karpaltunnelsyndrom\";\"\"",
                        "\"technique\";\"trigger-point\";\"Triggerpunkt\";\"of dry-needling\"",
                        "\"timing\";\"follow-up\";\"\";\"\"")
                .anyMatch(line ->
                        line.startsWith("\"instrument\";\"nrs-pain\";")
                                && line.endsWith("\"0 to 10 by 1, points\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports/template?separator=pipe, /separator bad-parameter",
        "/api/v1/imports/codes?separator=, /separator bad-parameter",
        "/api/v1/imports/codes?language=fr, /language bad-parameter"
    })
    void aParameterThatIsNotKnownIsNamed(String path, String fault) {
        Answer answer = service.submitter("codes", "harbour").get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void aCellNeverBecomesAFormula() {
        for (String cell : List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1")) {
            assertThat(SafeCsv.quoted(cell)).as(cell).startsWith("\"'");
        }
        assertThat(SafeCsv.quoted("a\"b")).isEqualTo("\"a\"\"b\"");
    }
}
