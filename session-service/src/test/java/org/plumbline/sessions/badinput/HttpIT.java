package org.plumbline.sessions.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Raw;
import org.plumbline.sessions.support.Service;

/// Addresses, parameters, headers and methods: C53 to C71.
class HttpIT {

    private static final String CLINIC = "/api/v1/clinics/harbour";
    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;

    private static final String HEADERS =
            String.join(
                    "\r\n",
                    "",
                    "Host: localhost",
                    "Authorization: Bearer {token}",
                    "Connection: close",
                    "");

    private final Client clinic = Service.shared().submitter("bad-http", "*");

    @BeforeEach
    void aRecord() {
        clinic.put(CLINIC + "/sessions/S-1", SESSION);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C53 | GET    | /clinics/harbour/sessions?sort=id                      | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?patient=%27%20or%201%3D1     | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?patient=%25                  | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?patient=%00                  | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?patient=                     | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?patient=A&patient=B          | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?from=yesterday               | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?from=20454                   | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?size=0                       | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?size=1001                    | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?size=1e2                     | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?size=99999999999999999999    | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?after=nonsense               | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions?after=%F0%9F%92%89           | 400 | bad-parameter
                    C53 | GET    | /clinics/Harbour/sessions                              | 400 | bad-parameter
                    C53 | GET    | /clinics/harbour/sessions/S-1?x=1                      | 400 | bad-parameter
                    C53 | DELETE | /clinics/harbour/sessions/S-1?reasn=x                  | 400 | bad-parameter
                    C53 | DELETE | /clinics/harbour/sessions/S-1?reason=felt%20better     | 422 | bad-id
                    C53 | DELETE | /clinics/harbour/sessions/S-1?reason=%0d%0aX-A:1       | 422 | bad-id
                    C53 | POST   | /imports?mod=validate                                  | 400 | bad-parameter
                    C53 | POST   | /imports?mode=validate&mode=commit                     | 400 | bad-parameter
                    C53 | POST   | /imports?mode=                                         | 400 | bad-parameter
                    C53 | POST   | /imports?mode=VALIDATE                                 | 400 | bad-parameter
                    C53 | GET    | /imports/template?separator=%00                        | 400 | bad-parameter
                    C53 | GET    | /catalog?language=xx                                   | 400 | invalid-parameters
                    C54 | PUT    | /clinics/harbour/sessions/a%0d%0ab                     | 400 | malformed
                    C54 | PUT    | /clinics/harbour/sessions/%24%7Bjndi:x%7D              | 422 | bad-id
                    C54 | PUT    | /clinics/harbour/sessions/%00                          | 400 | bad-request
                    C54 | PUT    | /clinics/harbour/sessions/%2e%2e                       | 400 | malformed
                    C54 | PUT    | /clinics/harbour/sessions/%F0%9F%92%89                 | 422 | bad-id
                    C58 | GET    | /catalog/logo.css                                      | 404 | not-found
                    C58 | GET    | /clinics/harbour/sessions/S-1.css                      | 404 | not-found
                    C58 | GET    | /catalog/                                              | 404 | not-found
                    C59 | PATCH  | /clinics/harbour/sessions/S-1                          | 405 | method-not-allowed
                    C59 | POST   | /clinics/harbour/sessions/S-1                          | 405 | method-not-allowed
                    C59 | PUT    | /clinics/harbour/sessions                              | 405 | method-not-allowed
                    C59 | DELETE | /imports                                               | 405 | method-not-allowed
                    C61 | GET    | /imports/00000000-0000-0000-0000-000000000000          | 403 | forbidden
                    C61 | GET    | /imports/1                                             | 403 | forbidden
                    C61 | GET    | /imports/none/rejected                                 | 403 | forbidden
                    """)
    void aRequestThatIsWrongIsRefused(
            String row, String method, String path, int status, String code) {
        String type =
                method.equals("POST") ? "text/csv" : method.equals("PUT") ? "application/json" : "";
        String body =
                switch (method) {
                    case "POST" -> "type,id,clinic,status\nsession,NONE-1,harbour,retracted\n";
                    case "PUT" -> SESSION;
                    default -> "";
                };

        Answer answer =
                clinic.send(method, "/api/v1" + path, body.getBytes(StandardCharsets.UTF_8), type);

        Refusal.isA(answer, status, code);
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    *                              | 400 | bad-if-match
                    1                              | 400 | bad-if-match
                    "1                             | 400 | bad-if-match
                    "1" "2"                        | 400 | bad-if-match
                    "7"                            | 412 | stale
                    W/"1"                          | 412 | stale
                    "01"                           | 412 | stale
                    "-1"                           | 412 | stale
                    "99999999999999999999999"      | 412 | stale
                    "; drop table journal"         | 400 | bad-if-match
                    """)
    void aPreconditionIsUnderstoodOrRefused(String ifMatch, int status, String code) {
        String amended = SESSION.replace("migraine", "headache");

        Refusal.isA(
                clinic.put(CLINIC + "/sessions/S-1", amended, "If-Match", ifMatch), status, code);
        Refusal.isA(clinic.delete(CLINIC + "/sessions/S-1", "If-Match", ifMatch), status, code);
    }

    @Test
    void withoutAPreconditionNothingOnRecordIsChanged() {
        String amended = SESSION.replace("migraine", "headache");
        Answer answer = clinic.put(CLINIC + "/sessions/S-1", amended);

        Refusal.isA(answer, 428, "if-match-required");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        Refusal.isA(clinic.delete(CLINIC + "/sessions/S-1"), 428, "if-match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b"})
    void anIdempotencyKeyIsPlain(String key) {
        Answer answer = clinic.csv("/api/v1/imports", "type,id,clinic\n", "Idempotency-Key", key);

        Refusal.isA(answer, 400, "bad-parameter");
    }

    @Test
    void anIdempotencyKeyHasAnEnd() {
        Answer answer =
                clinic.csv(
                        "/api/v1/imports", "type,id,clinic\n", "Idempotency-Key", "k".repeat(256));

        Refusal.isA(answer, 400, "bad-parameter");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /api/v1/clinics/harbour/sessions?from=%zz HTTP/1.1                 | 400
                    POST /api/v1/imports?mode=%zz HTTP/1.1                                 | 4
                    DELETE /api/v1/clinics/harbour/sessions/S-1?reason=%f HTTP/1.1         | 400
                    GET /api/v1/clinics/harbour/../../catalog HTTP/1.1                     | 4
                    GET /api/v1/clinics/harbour/sessions/a\\b HTTP/1.1                     | 400
                    GET /api/v1/clinics/harbour/sessions/a^b HTTP/1.1                      | 400
                    GET //api/v1/catalog HTTP/1.1                                          | 400
                    TRACE /api/v1/catalog HTTP/1.1                                         | 405
                    CONNECT /api/v1/catalog HTTP/1.1                                       | 405
                    NONSENSE /api/v1/catalog HTTP/1.1                                      | 4
                    """)
    void aRequestLineThatIsNoneIsRefused(String line, String status) {
        String answer =
                Raw.said(
                        clinic,
                        line + HEADERS + "Content-Type: text/csv\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).doesNotContainIgnoringCase("exception").doesNotContain("org.apache");
    }

    @Test
    void bodiesWithTwoLengthsOrBrokenChunksAreRefused() {
        String start =
                "PUT /api/v1/clinics/harbour/sessions/S-2 HTTP/1.1"
                        + HEADERS
                        + "Content-Type: application/json\r\n";

        assertThat(Raw.said(clinic, start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   "))
                .startsWith("HTTP/1.1 400");
        assertThat(
                        Raw.said(
                                clinic,
                                start + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(Raw.said(clinic, start + "Content-Length: -5\r\n\r\n{}"))
                .startsWith("HTTP/1.1 400");
        assertThat(clinic.get(CLINIC + "/sessions/S-2").status()).isEqualTo(404);
    }

    @Test
    void noHeaderTurnsOneMethodIntoAnother() {
        clinic.send(
                "POST",
                CLINIC + "/sessions/S-1",
                new byte[0],
                "",
                "X-HTTP-Method-Override",
                "DELETE",
                "If-Match",
                "\"1\"");

        assertThat(clinic.get(CLINIC + "/sessions/S-1").json().path("status").asString())
                .isEqualTo("recorded");
    }

    @Test
    void noOriginIsLetInAndNothingIsKeptOrSniffed() {
        Answer answer = clinic.get(CLINIC + "/sessions/S-1", "Origin", "https://elsewhere.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void linksAreOfNoHostThatARequestNames() {
        Answer created =
                clinic.put(
                        CLINIC + "/sessions/HOST-" + System.nanoTime(),
                        SESSION,
                        "X-Forwarded-Host",
                        "evil.example");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).startsWith(CLINIC + "/sessions/HOST-");
    }

    @Test
    void headersHaveALimit() {
        Answer answer = clinic.get("/api/v1/catalog", "X-Long", "x".repeat(20_000));

        assertThat(answer.status()).isIn(400, 431);
        assertThat(answer.text()).doesNotContainIgnoringCase("exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/error",
                "/metrics"
            })
    void nothingOfTheInsideIsShown(String path) {
        Answer answer = clinic.get(path);

        assertThat(answer.status()).as(path).isIn(403, 404);
        assertThat(answer.text()).doesNotContain("trace", "org.springframework");
    }
}
