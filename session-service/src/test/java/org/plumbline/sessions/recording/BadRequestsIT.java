package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;

class BadRequestsIT {

    private static final String PATH = "/api/v1/clinics/harbour/sessions/S-1";

    private final Client clinic = Service.shared().submitter("bad", "*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a": NaN}              | 400 | malformed
                    {"a": 1} {}             | 400 | malformed
                    {"a": 1, "a": 1}        | 400 | duplicate-key
                    []                      | 400 | body-required
                    null                    | 400 | body-required
                    ''                      | 400 | body-required
                    {"patient": "\\u0000"}  | 422 | invalid
                    """)
    void aBodyThatIsNoneIsRefused(String body, int status, String code) {
        Answer answer = clinic.put(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void moreThanAMegabyteIsTooLargeHoweverItComes() {
        String large = "{\"x\": \"" + "a".repeat(25 * 1024 * 1024) + "\"}";

        Answer answer = clinic.put(PATH, large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/xml",
        "application/json;charset=ISO-8859-1",
        "application/x-www-form-urlencoded"
    })
    void onlyJsonIsTaken(String type) {
        Answer answer = clinic.send("PUT", PATH, "{}".getBytes(StandardCharsets.UTF_8), type);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void utf16IsAnotherMediaType() {
        assertThat(
                        clinic.send(
                                        "PUT",
                                        PATH,
                                        "{}".getBytes(StandardCharsets.UTF_16),
                                        "application/json")
                                .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/clinics/harbour/sessions/jane.doe, 422",
        "PUT, /api/v1/clinics/Harbour/sessions/S-1, 422",
        "PUT, /api/v1/clinics/harbour/sessions/a%20b, 422",
        "PUT, /api/v1/clinics/harbour/sessions/a%2Fb, 400",
        "PUT, /api/v1/clinics/harbour/sessions/a;b, 400",
        "GET, /api/v1/clinics/harbour/sessions/none, 404",
        "GET, /api/v1/clinics/harbour/nothing, 404",
        "POST, /api/v1/clinics/harbour/sessions/S-1, 405",
        "POST, /api/v1/imports, 415",
        "GET, /api/v1/imports/none, 403"
    })
    void everyRefusalIsAProblem(String method, String path, int status) {
        Answer answer =
                clinic.send(
                        method, path, "{}".getBytes(StandardCharsets.UTF_8), "application/json");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isNotEmpty();
    }

    @Test
    void parametersOfAnImportAreNamedWithWhatIsAllowed() {
        Answer answer = clinic.csv("/api/v1/imports?mode=dry&onError=stop", "type,id,clinic\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults())
                .containsExactly("/mode bad-parameter", "/onError bad-parameter");
    }
}
