package org.plumbline.sessions.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Imports;
import org.plumbline.sessions.support.Service;
import tools.jackson.databind.JsonNode;

/// Files: C31 to C42.
class FileIT {

    private static final String IMPORTS = "/api/v1/clinics/harbour/imports?mode=validate";
    private static final String HEADER = "type,id,patient,condition,modality,startedAt";
    private static final String ROW = "session,S-1,P-1,migraine,acupuncture,2026-03-01T09:30:00Z";

    private final Client clinic = Service.shared().submitter("bad-files", "harbour");

    private static String unescaped(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\u00a0", "\u00A0")
                .replace("\\ufeff", "\uFEFF")
                .replace("HEADER", HEADER)
                .replace("ROW", ROW);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C31 | HEADER\\nROW\\n
                    C31 | \\ufeffHEADER\\r\\nROW\\r\\n
                    C31 | HEADER\\rROW\\r
                    C31 | HEADER\\nROW
                    C32 | sep=,\\r\\nHEADER\\r\\nROW\\r\\n
                    C38 | " Type ","ID",Patient\\u00a0,CONDITION,modality,startedat\\nROW\\n
                    C40 | HEADER\\n\\n,,,,,\\nROW\\n\\n
                    """)
    void aFileOfAnyUsualDialectIsTaken(String row, String file) {
        assertThat(Imports.counts(Imports.imported(clinic, IMPORTS, unescaped(file))))
                .isEqualTo("completed 1: 1 0 0 0 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void aFileWithAnotherSeparatorIsTaken(String separator) {
        String file = (HEADER + "\n" + ROW + "\n").replace(",", separator);

        assertThat(Imports.counts(Imports.imported(clinic, IMPORTS, file)))
                .isEqualTo("completed 1: 1 0 0 0 0 0");
        assertThat(
                        Imports.counts(
                                Imports.imported(
                                        clinic, IMPORTS, "sep=" + separator + "\n" + file)))
                .isEqualTo("completed 1: 1 0 0 0 0 0");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C32 | type:id:patient\\nsession:S:P\\n             | separator
                    C32 | sep=^\\nHEADER\\nROW\\n                      | separator
                    C34 | type,id,ID\\nsession,S,S\\n                  | duplicate-header
                    C36 | type,id\\nsession,"S\\nscore,C\\n            | unclosed-quote
                    C38 | type,id,agee\\nsession,S,1\\n                | unknown-field
                    C38 | type,id,\\nsession,S,\\n                     | unknown-field
                    C38 | id,patient\\nS,P\\n                          | required
                    C40 | ''                                           | no-rows
                    C40 | HEADER\\n                                    | no-rows
                    C40 | \\n\\n\\n                                    | no-rows
                    C40 | HEADER\\n,,,,,\\n                            | no-rows
                    """)
    void aFileThatIsNoneIsRefusedAsAWhole(String row, String file, String code) {
        Answer answer = clinic.csv(IMPORTS, unescaped(file));

        Refusal.isA(answer, 422, code);
    }

    @Test
    void anUnknownColumnIsToldTheColumnsThatThereAre() {
        Answer answer = clinic.csv(IMPORTS, "type,id,patint\nsession,S,P\n");

        assertThat(answer.json().path("errors").get(0).path("hint").asString())
                .startsWith("did you mean patient?")
                .contains("measuredAt", "adverseEvents");
    }

    @Test
    void whatIsTooLongOrTooManyIsRefused() {
        Refusal.isA(
                clinic.csv(IMPORTS, HEADER + "\n" + ROW.replace("P-1", "P".repeat(4097)) + "\n"),
                422,
                "too-long");
        Refusal.isA(
                clinic.csv(IMPORTS, "type,id" + ",x".repeat(10_000) + "\nsession,S\n"),
                422,
                "too-long");
        Refusal.isA(
                clinic.csv(IMPORTS, "type,id\n" + "session,S\n".repeat(2_000_001)),
                413,
                "too-many-rows");
    }

    @Test
    void whatIsPackedOrBinaryIsRefusedAndNeverUnpacked() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, (byte) 0xff, (byte) 0xfe};
        byte[] sheet = (HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_16);

        for (byte[] file : List.of(zip, gzip(HEADER + "\n" + ROW), sheet)) {
            Refusal.isA(clinic.send("POST", IMPORTS, file, "text/csv"), 422, "not-utf-8");
        }
        Refusal.isA(
                clinic.send("POST", IMPORTS, zip, "application/zip"),
                415,
                "unsupported-media-type");
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    session,S\\u00001,P-1,migraine,acupuncture,2026-03-01T09:30:00Z | id bad-id
                    session,S-1,P-1,migraine,acupuncture,2026-03-01T09:30:00Z,more  |  field-count
                    session,S-1,P-1,migraine                                        |  field-count
                    session,S-1,P-1,=1+1,acupuncture,2026-03-01T09:30:00Z           | condition unknown-slug
                    session,S-1,@SUM(A1),migraine,acupuncture,2026-03-01T09:30:00Z  | patient bad-id
                    session,jane.doe,P-1,migraine,acupuncture,2026-03-01T09:30:00Z  | id looks-identifying
                    visit,S-1,P-1,migraine,acupuncture,2026-03-01T09:30:00Z         | type unknown-slug
                    session,,P-1,migraine,acupuncture,2026-03-01T09:30:00Z          | id required
                    session,S-1,P-1,migraine,acupuncture,                           | startedAt required
                    session,S-1,P-1,migraine,combined,2026-03-01T09:30:00Z          | modality unknown-slug
                    """)
    void aWrongRowIsRejectedAndTheRestGoesOn(String row, String fault) {
        String good = ROW.replace("S-1", "S-2");
        JsonNode report =
                Imports.imported(
                        clinic,
                        IMPORTS,
                        HEADER + "\n" + row.replace("\\u0000", "\0") + "\n" + good + "\n");

        assertThat(Imports.counts(report)).isEqualTo("completed 2: 1 0 0 0 0 1");
        JsonNode error = report.path("errors").get(0);
        assertThat(error.path("column").asString() + " " + error.path("code").asString())
                .isEqualTo(fault == null ? "" : fault.startsWith("field") ? " " + fault : fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type":"session","id":"S-1","x\\u0000y":1}              | unknown-field
                    {"type":"session","id":"S-1","x\\ud800":1}               | unknown-field
                    {"type":"session","id":"S-1","a\\u0000":1,"a\\u0000":2}  | duplicate-key
                    {"type":"session","id":"S\\u0000"}                       | bad-id
                    {"type":"session","id":1e400}                            | wrong-type
                    {"type":["session"],"id":"S-1"}                          | wrong-type
                    {"type":"session","id":"S-1","ifRevision":1e400}         | wrong-type
                    {"type":"session","id":"S-1","ifRevision":0}             | wrong-type
                    {"type":"session","id":"S-1","scores":[]}                | not-applicable
                    {"type":"session","id":"S-1","value":NaN}                | malformed
                    """)
    void aWrongLineIsRejectedWhateverItsNamesAreMadeOf(String line, String code) {
        Answer accepted =
                clinic.send(
                        "POST",
                        IMPORTS,
                        (line + "\n").getBytes(StandardCharsets.UTF_8),
                        "application/x-ndjson");
        JsonNode report = Imports.finished(clinic, accepted.header("Location"));

        assertThat(Imports.counts(report)).isEqualTo("completed 1: 0 0 0 0 0 1");
        assertThat(report.path("errors").valueStream().map(error -> error.path("code").asString()))
                .contains(code);
        assertThat(clinic.get(accepted.header("Location"), "Accept", "text/csv").text())
                .doesNotContain("\0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    multipart/form-data              | x                        | 400 | malformed
                    multipart/form-data; boundary=x  | --x                      | 415 | unsupported-media-type
                    multipart/form-data; boundary=x  | --x--                    | 415 | unsupported-media-type
                    multipart/form-data; boundary=x  | ''                       | 415 | unsupported-media-type
                    text/csv; charset=utf-16         | type,id                  | 415 | unsupported-media-type
                    text/csv; charset=nonsense       | type,id                  | 415 | unsupported-media-type
                    text                             | type,id                  | 415 | unsupported-media-type
                    application/json                 | {}                       | 415 | unsupported-media-type
                    """)
    void aFormOrMediaTypeThatIsNoneIsRefused(String type, String body, int status, String code) {
        Answer answer = clinic.send("POST", IMPORTS, body.getBytes(StandardCharsets.UTF_8), type);

        Refusal.isA(answer, status, code);
    }

    @Test
    void aFormsFileNameIsNeverAPathOfOurs() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/a.csv\"\r\n\r\n"
                        + HEADER
                        + "\n"
                        + ROW
                        + "\r\n--x--\r\n";

        Answer answer =
                clinic.send(
                        "POST",
                        IMPORTS,
                        body.getBytes(StandardCharsets.UTF_8),
                        "multipart/form-data; boundary=x");

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(
                        clinic.get(answer.header("Location") + "/rejected")
                                .header("Content-Disposition"))
                .doesNotContain("etc");
    }
}
