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

    /// The bytes that LibreOffice wrote; its README says how.
    @ParameterizedTest
    @CsvSource({
        "office-en, en-semicolon, ''",
        "office-en-bom, en-semicolon, '\uFEFF'",
        "office-de, de-semicolon, ''",
        "office-de-bom, de-semicolon, '\uFEFF'",
        "office-de-comma, de-comma, ''"
    })
    void whatLibreOfficeExportsFromTypedCellsIsSubmittedCorrectedAndRetracted(
            String network, String export, String mark) {
        Client clinic = service.submitter(network, "harbour");
        String submitted = mark + file("libreoffice/" + export + "-submitted");

        JsonNode first = imported(clinic, IMPORTS, submitted);
        assertThat(counts(first)).as(first.toString()).isEqualTo("completed 6: 6 0 0 0 0 0");
        JsonNode session = clinic.get(HARBOUR + "/sessions/2026-0301-1").json();
        assertThat(session.path("startedAt").asString()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(session.path("patient").asString()).isEqualTo("00417");
        assertThat(session.path("profile").path("symptomOnset").asString()).isEqualTo("2024-05");
        assertThat(volume(session)).isEqualTo("4.5");
        assertThat(value(clinic, "2026-0301-1-p15")).as("of a formula").isEqualTo("4");
        assertThat(value(clinic, "2026-0301-2-pre")).isEqualTo("37.25");

        String corrected = mark + file("libreoffice/" + export + "-corrected");
        assertThat(counts(imported(clinic, IMPORTS, corrected)))
                .isEqualTo("completed 2: 0 2 0 0 0 0");
        assertThat(volume(clinic.get(HARBOUR + "/sessions/2026-0301-1").json())).isEqualTo("2.25");
        assertThat(value(clinic, "2026-0301-1-pre")).isEqualTo("6");

        String retracted = mark + file("libreoffice/" + export + "-retracted");
        assertThat(counts(imported(clinic, IMPORTS, retracted)))
                .isEqualTo("completed 1: 0 0 1 0 0 0");
        assertThat(counts(imported(clinic, IMPORTS, submitted)))
                .isEqualTo("completed 6: 0 0 0 3 2 1");
    }

    private static String volume(JsonNode session) {
        return session.path("technique").path("agents").path(0).path("volumeMl").asString();
    }

    private static String value(Client clinic, String score) {
        return clinic.get(HARBOUR + "/scores/" + score).json().path("value").asString();
    }

    @Test
    void whatLibreOfficeShowsInAnotherFormatIsRefusedAndSaid() {
        Client clinic = service.submitter("office-damage", "harbour");
        String asText =
                "format the column as text and write the time with its offset, such as 2026-03-01T09:30:00+01:00";
        String order =
                "startedAt bad-time: write year, month and day in this order, and the offset, such as"
                        + " 2026-03-01T09:30:00+01:00; in a spreadsheet format the column as text";

        JsonNode german = imported(clinic, IMPORTS, file("libreoffice/de-semicolon-damaged"));
        JsonNode english = imported(clinic, IMPORTS, file("libreoffice/en-semicolon-damaged"));

        assertThat(hints(german))
                .containsExactly(
                        "2 " + order,
                        "3 startedAt bad-time: write T before the time and the clinic's offset behind it, such as"
                                + " 2026-03-01T09:30:00+01:00",
                        "4 startedAt bad-time: this is a spreadsheet's number for 2026-03-01; "
                                + asText,
                        "5 patient bad-id: a spreadsheet has cut a long number short; format the column as text and enter it again",
                        "6 volumeMl wrong-type: write it with a point: 1234.5",
                        "7 concentrationPercent wrong-type: write the number alone, without the sign %",
                        "8 birthYear wrong-type: this is what a spreadsheet shows of a formula that failed or a column too narrow;"
                                + " correct it there and save the file again",
                        "9 symptomOnset bad-time: YYYY-MM or YYYY; a spreadsheet has written it another way: format the column as text",
                        "10 volumeMl wrong-type: write it with a point and without separators: 1.125 or 1125");
        assertThat(counts(german)).isEqualTo("completed 9: 0 0 0 0 0 9");
        assertThat(hints(english))
                .contains(
                        "2 " + order, "6 volumeMl wrong-type: write it without separators: 1234.5")
                .hasSize(8);
        assertThat(counts(english)).as("a point is a point").isEqualTo("completed 9: 1 0 0 0 0 8");
    }

    /// `line column code: hint`.
    private static List<String> hints(JsonNode report) {
        return report.path("errors")
                .valueStream()
                .map(error ->
                        "%d %s %s: %s"
                                .formatted(
                                        error.path("line").asInt(),
                                        error.path("column").asString(),
                                        error.path("code").asString(),
                                        error.path("hint").asString()))
                .toList();
    }

    @Test
    void whatTheSpreadsheetDamagedIsRefusedAndSaid() {
        Client clinic = service.submitter("sheet-damage", "harbour");

        JsonNode report = imported(clinic, IMPORTS, file("damaged"));

        assertThat(counts(report)).as(report.toString()).isEqualTo("completed 6: 0 0 0 0 0 6");
        assertThat(hints(report))
                .containsExactly(
                        "2 startedAt bad-time: this is a spreadsheet's number for 2026-03-01T09:30; format the column as text"
                                + " and write the time with its offset, such as 2026-03-01T09:30:00+01:00",
                        "3 patient bad-id: a spreadsheet has cut a long number short; format the column as text and enter it again",
                        "4 condition unknown-slug: did you mean carpal-tunnel-syndrome?",
                        "4 volumeMl wrong-type: write it with a point and without separators: 1.125 or 1125",
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
