package org.plumbline.sessions.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.sessions.description.Document.Call;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Service;
import tools.jackson.databind.JsonNode;

/// The description is true: what it allows is understood, what it forbids is refused as it says,
/// and nothing that can be sent makes the service fail.
class DescribedApiIT {

    private static final String SERVED = Service.shared().withToken("").get("/v3/api-docs").text();
    private static final Document DOCUMENT = Document.of(SERVED);

    private final Client client =
            Service.shared()
                    .withToken(
                            Service.issuer()
                                    .token(claims ->
                                            claims.claim("network", "described")
                                                    .claim("clinics", List.of("*"))
                                                    .claim(
                                                            "roles",
                                                            List.of("submitter", "steward"))));

    static Stream<Call> calls() {
        return DOCUMENT.calls().stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallAnswersAsItIsDescribed(Call call) {
        Walk walk = Walk.toTheEnd(DOCUMENT, client).over(call);

        assertThat(walk.findings()).isEmpty();
        assertThat(walk.sent()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallIsDescribedToItsEnd(Call call) {
        JsonNode operation = call.operation();

        assertThat(operation.path("summary").asString("")).isNotEmpty();
        assertThat(operation.path("responses").propertyNames())
                .contains("401", "403", "429", "503");
        for (JsonNode parameter : DOCUMENT.parameters(call)) {
            assertThat(parameter.path("description").asString(""))
                    .as(parameter.toString())
                    .isNotEmpty();
            assertThat(DOCUMENT.schema(parameter).path("type").asString("")).isNotEmpty();
        }
        operation
                .path("responses")
                .forEachEntry((status, response) ->
                        DOCUMENT.resolved(response)
                                .path("content")
                                .forEachEntry((type, content) -> {
                                    assertThat(type).as(call + " " + status).isNotEqualTo("*/*");
                                    assertThat(DOCUMENT.schema(content).isEmpty())
                                            .as(call + " " + status)
                                            .isFalse();
                                }));
    }

    @Test
    void theDocumentIsOfItsVersionAndNamesTheSchemeOfTokens() {
        JsonNode root = DOCUMENT.root();

        assertThat(root.path("openapi").asString()).startsWith("3.1");
        assertThat(root.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(root.path("security").get(0).has("token")).isTrue();
        assertThat(root.path("paths").propertyNames())
                .contains("/api/v1/clinics/{clinic}/sessions/{id}", "/api/v1/imports/template");
    }

    /// A description that is not true is found out.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    a greatest that is too small | "maximum":1440 | "maximum":1439 | /api/v1/clinics/{clinic}/sessions/{id}
                    a value that is listed and not taken | "enum":["left","right","bilateral","midline"] | "enum":["left","both"] | /api/v1/clinics/{clinic}/sessions/{id}
                    a field that is required and is not | "required":["code","severity"] | "required":["code","severity","grade"] | /api/v1/clinics/{clinic}/sessions/{id}
                    a code that is not listed | "bad-time", | | /api/v1/clinics/{clinic}/scores/{id}
                    an answer without its field | "required":["scores"] | "required":["scores","total"] | /api/v1/clinics/{clinic}/scores
                    """)
    void aDescriptionThatIsNotTrueIsFoundOut(String what, String from, String to, String path) {
        String compact = DOCUMENT.root().toString();
        assertThat(compact).contains(from);
        Document wrong = Document.of(compact.replace(from, to == null ? "" : to));
        Walk walk = Walk.toFirstFinding(wrong, client);

        wrong.calls().stream().filter(call -> call.path().equals(path)).forEach(walk::over);

        assertThat(walk.findings()).isNotEmpty();
    }
}
