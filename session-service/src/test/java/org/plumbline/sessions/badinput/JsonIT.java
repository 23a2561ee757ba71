package org.plumbline.sessions.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;

/// Bodies of single writes: C01 to C29.
class JsonIT {

    private static final String SESSION = "/api/v1/clinics/harbour/sessions/BAD-1";
    private static final String SCORE = "/api/v1/clinics/harbour/scores/BAD-1";

    private final Client clinic = Service.shared().submitter("bad-json", "*");

    private static String session(String more) {
        return """
        {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
         "startedAt": "2026-03-01T09:30:00Z"%s}
        """
                .formatted(more);
    }

    private static String score(String value) {
        return """
        {"patient": "P-1", "condition": "migraine", "instrument": "nrs-pain", "timing": "diary",
         "measuredAt": "2026-03-01T09:30:00Z", "value": %s}
        """
                .formatted(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C01 | NaN                 | 400 | malformed
                    C01 | Infinity            | 400 | malformed
                    C01 | -Infinity           | 400 | malformed
                    C02 | "NaN"               | 422 | wrong-type
                    C02 | "Infinity"          | 422 | wrong-type
                    C03 | 1e400               | 422 | out-of-range
                    C03 | -1e400              | 422 | out-of-range
                    C05 | "5"                 | 422 | wrong-type
                    C05 | true                | 422 | wrong-type
                    C05 | {"value": 5}        | 422 | wrong-type
                    C05 | [5]                 | 422 | wrong-type
                    C05 | null                | 422 | required
                    C05 | 05                  | 400 | malformed
                    C05 | +5                  | 400 | malformed
                    C05 | .5                  | 400 | malformed
                    C05 | 5.                  | 400 | malformed
                    C05 | 0x5                 | 400 | malformed
                    C07 | 11                  | 422 | out-of-range
                    C07 | -1                  | 422 | out-of-range
                    C07 | 10.000000001        | 422 | out-of-range
                    C07 | 5.5                 | 422 | not-a-multiple
                    C08 | 1e1000000           | 422 | out-of-range
                    C08 | 1e-1000000000       | 422 | out-of-range
                    C08 | 1e99999999999999999 | 422 | out-of-range
                    """)
    void aValueThatIsNoneIsRefused(String row, String value, int status, String code) {
        Refusal.isA(clinic.put(SCORE, score(value)), status, code);
    }

    @ParameterizedTest(name = "{0} digits")
    @CsvSource({
        "41, 422, out-of-range",
        "1000, 422, out-of-range",
        "1001, 400, malformed",
        "100000, 400, malformed"
    })
    void longNumbersAreNeverComputed(int digits, int status, String code) {
        Refusal.isA(clinic.put(SCORE, score("7".repeat(digits))), status, code);
    }

    @ParameterizedTest
    @CsvSource({"10.0", "1e1", "100e-1", "10"})
    void anotherSpellingOfANumberIsTheSame(String value) {
        String path = "/api/v1/clinics/harbour/scores/SPELLED-1";

        Answer answer = clinic.put(path, score(value));

        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(clinic.get(path).json().path("value").toString()).isEqualTo("10");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C10 | , "patient": "P-2"                       | 400 | /patient                | duplicate-key
                    C10 | , "profile": {"sex": "male", "sex": "male"} | 400 | /profile/sex         | duplicate-key
                    C11 | , "patientName": "x"                     | 422 | /patientName            | unknown-field
                    C11 | , "profile": {"age": 50}                 | 422 | /profile/age            | unknown-field
                    C11 | , "__proto__": {}                        | 422 | /__proto__              | unknown-field
                    C11 | , "a/b~c": 1                             | 422 | /a~1b~0c                | unknown-field
                    C18 | , "practitioner": ""                     | 422 | /practitioner           | required
                    C18 | , "profile": {"symptomOnset": ""}        | 422 | /profile/symptomOnset   | required
                    C23 | , "profile": {"birthYear": 2027}         | 422 | /profile/birthYear      | out-of-range
                    C23 | , "profile": {"birthYear": 1899}         | 422 | /profile/birthYear      | out-of-range
                    C23 | , "profile": {"symptomOnset": "2026-04"} | 422 | /profile/symptomOnset   | out-of-range
                    C27 | , "practitioner": "dr\\u00007"           | 422 | /practitioner           | bad-id
                    C27 | , "practitioner": "dr\\n7"               | 422 | /practitioner           | bad-id
                    C27 | , "practitioner": "dr\\ud800"            | 422 | /practitioner           | bad-id
                    C27 | , "practitioner": "dr\\u202e7"           | 422 | /practitioner           | bad-id
                    C27 | , "practitioner": "ｄr7"                 | 422 | /practitioner           | bad-id
                    C29 | , "practitioner": "Jane Doe"             | 422 | /practitioner           | looks-identifying
                    C29 | , "practitioner": "jane@example.org"     | 422 | /practitioner           | looks-identifying
                    C29 | , "practitioner": "Öykü.Şahin"           | 422 | /practitioner           | looks-identifying
                    C29 | , "practitioner": "GB29NWBK60161331926819" | 422 | /practitioner         | looks-identifying
                    C29 | , "practitioner": "1970-02-28"           | 422 | /practitioner           | looks-identifying
                    C30 | , "note": "felt better"                  | 422 | /note                   | unknown-field
                    """)
    void aFieldThatIsWrongIsNamedWithItsPlace(
            String row, String more, int status, String pointer, String code) {
        Answer answer = clinic.put(SESSION, session(more));

        Refusal.isA(answer, status, code);
        assertThat(answer.faults()).containsExactly(pointer + " " + code);
        assertThat(answer.text()).doesNotContain("Jane", "jane", "Öykü", "felt better");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C12 | {"patient": "P-1"} {}
                    C12 | {"patient": "P-1"} x
                    C12 | {"patient": "P-1" /* c */}
                    C12 | {"patient": "P-1",}
                    C12 | {patient: "P-1"}
                    C12 | {"patient": "P-1"
                    C12 | {"patient": "P-1
                    C12 | {"patient": "\\x41"}
                    """)
    void whatIsNotJsonIsNotGuessedAt(String row, String body) {
        Answer answer = clinic.put(SESSION, body);

        Refusal.isA(answer, 400, "malformed");
        assertThat(answer.json().path("detail").asString()).containsPattern("line 1, column \\d+");
    }

    @Test
    void aByteOrderMarkIsAllowedAndOtherEncodingsAreNot() {
        String path = "/api/v1/clinics/harbour/sessions/BOM-1";
        byte[] marked = ("\uFEFF" + session("")).getBytes(StandardCharsets.UTF_8);

        assertThat(clinic.send("PUT", path, marked, "application/json").status()).isIn(200, 201);
        for (String encoding : new String[] {"UTF-16", "UTF-16LE", "UTF-32"}) {
            byte[] body = session("").getBytes(Charset.forName(encoding));
            Refusal.isA(
                    clinic.send("PUT", SESSION, body, "application/json"),
                    415,
                    "unsupported-media-type");
        }
        byte[] latin =
                session(", \"practitioner\": \"Müller\"").getBytes(StandardCharsets.ISO_8859_1);
        Refusal.isA(clinic.send("PUT", SESSION, latin, "application/json"), 400, "malformed");
    }

    @ParameterizedTest(name = "{0} levels")
    @CsvSource({
        "31, 422, unknown-field",
        "32, 400, malformed",
        "501, 400, malformed",
        "100000, 400, malformed"
    })
    void nestingHasALimit(int levels, int status, String code) {
        String nested = ", \"x\": " + "[".repeat(levels) + "]".repeat(levels);

        Refusal.isA(clinic.put(SESSION, session(nested)), status, code);
    }

    @Test
    void largeBodiesTextsAndNamesAreRefused() {
        String long300k = "a".repeat(300 * 1024);

        Refusal.isA(
                clinic.put(SESSION, session(", \"x\": \"" + "a".repeat(1024 * 1024) + "\"")),
                413,
                "too-large");
        Refusal.isAt(
                clinic.put(SESSION, session(", \"practitioner\": \"" + long300k + "\"")),
                "/practitioner",
                "bad-id");
        Refusal.isAt(
                clinic.put(SESSION, session(", \"technique\": {\"name\": \"" + long300k + "\"}")),
                "/technique/name",
                "unknown-slug");
        Refusal.isA(
                clinic.put(SESSION, session(", \"" + "n".repeat(60_000) + "\": 1")),
                400,
                "malformed");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "null", "[]", "5", "'\"text\"'", "true"})
    void aBodyIsOneObject(String body) {
        Refusal.isA(clinic.put(SESSION, body), 400, "body-required");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C18 | ""                             | required
                    C19 | "2026-02-30T09:30:00Z"         | bad-time
                    C19 | "2026-2-3T09:30:00Z"           | bad-time
                    C19 | "01/02/2026"                   | bad-time
                    C19 | "2026-03-01"                   | bad-time
                    C19 | "2025-02-29T00:00:00Z"         | bad-time
                    C21 | 20454                          | wrong-type
                    C21 | 1772357400000                  | wrong-type
                    C21 | [2026, 1, 1]                   | wrong-type
                    C21 | {"year": 2026}                 | wrong-type
                    C22 | "0000-01-01T00:00:00Z"         | out-of-range
                    C22 | "-0001-01-01T00:00:00Z"        | bad-time
                    C22 | "+999999999-01-01T00:00:00Z"   | bad-time
                    C22 | "9999-12-31T23:59:59Z"         | out-of-range
                    C22 | "1899-12-31T23:59:59Z"         | out-of-range
                    C25 | "2026-03-01T24:00:00Z"         | bad-time
                    C25 | "2026-03-01T09:30:60Z"         | bad-time
                    C25 | "2026-03-01T09:30:00"          | bad-time
                    C25 | "2026-03-01T09:30:00+18:01"    | bad-time
                    C25 | "2026-03-01T09:30:00+1:00"     | bad-time
                    C25 | "2026-03-01T09:30Z"            | bad-time
                    C25 | "2026-03-01T09:30:00 Z"        | bad-time
                    C25 | "２026-03-01T09:30:00Z"         | bad-time
                    """)
    void aTimeThatIsNoneIsRefused(String row, String time, String code) {
        Refusal.isAt(
                clinic.put(SESSION, session("").replace("\"2026-03-01T09:30:00Z\"", time)),
                "/startedAt",
                code);
    }

    @Test
    void anOffsetSaysWhichOfTwoSummerTimeHoursIsMeant() {
        String path = "/api/v1/clinics/harbour/sessions/DST-1";

        clinic.put(path, session("").replace("2026-03-01T09:30:00Z", "2026-10-25T02:30:00+01:00"));

        assertThat(clinic.get(path).json().path("startedAt").asString())
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({"P-1042", "2026-03-01-07", "00417", "a:b_c.d-e"})
    void aPlainIdPasses(String patient) {
        String path = "/api/v1/clinics/harbour/sessions/ID-" + patient.hashCode();

        assertThat(clinic.put(path, session("").replace("P-1", patient)).status()).isIn(200, 201);
    }
}
