package org.plumbline.sessions.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.schemas.catalog.InvalidCatalogException;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.OwnTerms;
import org.plumbline.sessions.support.Service;

class CatalogIT {

    private static final String CATALOG = "/api/v1/catalog";

    @ParameterizedTest
    @ValueSource(strings = {"submitter", "medical-director", "analyst", "steward", "visitor"})
    void whoeverHasATokenReadsTheCatalog(String role) {
        Answer answer = client("coast", role).get(CATALOG);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).contains("private").contains("no-cache");
        assertThat(answer.response().headers().allValues("Vary"))
                .anyMatch(value -> value.contains("Authorization"));
        assertThat(answer.json().path("conditions").size()).isGreaterThanOrEqualTo(47);
        assertThat(answer.json().path("notices").path("loinc").asString()).contains("Regenstrief");
    }

    @Test
    void withoutATokenThereIsNone() {
        assertThat(Service.shared().withToken("").get(CATALOG).status()).isEqualTo(401);
    }

    @Test
    void whoHasTheCatalogIsToldSo() {
        Client client = client("coast", "analyst");
        String tag = client.get(CATALOG).header("ETag");

        Answer same = client.get(CATALOG, "If-None-Match", tag);

        assertThat(tag).startsWith("\"");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(client.get(CATALOG, "If-None-Match", "\"another\"").status()).isEqualTo(200);
        assertThat(client.get(CATALOG + "?language=de", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void oneLanguageCanBeHad() {
        Answer answer = client("coast", "analyst").get(CATALOG + "?language=tr");

        assertThat(answer.json().path("routes").path(0).path("labels").propertyNames())
                .containsExactlyInAnyOrder("en", "tr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?language=fr", "?lang=de", "?language=de&language=es", "?language="})
    void whatIsNotUnderstoodIsRefusedWithWhatIs(String query) {
        Answer answer = client("coast", "analyst").get(CATALOG + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-parameters");
        assertThat(answer.text()).contains("language");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theDescriptionOfTheApiHasIt() {
        assertThat(
                        Service.shared()
                                .withToken("")
                                .get("/v3/api-docs")
                                .json()
                                .path("paths")
                                .path(CATALOG)
                                .path("get")
                                .path("summary")
                                .asString())
                .startsWith("The catalog");
    }

    @Test
    void aNetworksOwnTermsAreRecordedByItAlone(@TempDir Path folder) {
        String additions = "--plumbline.catalog.additions=" + OwnTerms.in(folder);
        try (Service service = Service.start(Service.freshDatabase(), additions)) {
            Client ocean = service.submitter("ocean", "*");
            Client mountain = service.submitter("mountain", "*");
            String path = "/api/v1/clinics/harbour/sessions/S-1";
            String session =
                    """
                    {"patient": "P-1", "condition": "divers-elbow", "modality": "kelp-wrap",
                     "startedAt": "2026-03-01T09:30:00Z",
                     "scores": [{"id": "C-1", "instrument": "ache", "timing": "pre", "value": 3.5}]}
                    """;

            assertThat(ocean.put(path, session).status()).isEqualTo(201);
            assertThat(ocean.get(path).json().path("scores").path(0).path("value").asDouble())
                    .isEqualTo(3.5);
            assertThat(mountain.put(path, session).status()).isEqualTo(422);
            assertThat(mountain.put(path, session).faults())
                    .contains("/condition unknown-slug", "/modality unknown-slug");
            assertThat(ocean.get(CATALOG).text()).contains("kelp-wrap");
            assertThat(mountain.get(CATALOG).text()).doesNotContain("kelp-wrap", "ocean");
            assertThat(ocean.get(CATALOG).header("ETag"))
                    .isNotEqualTo(mountain.get(CATALOG).header("ETag"));
        }
    }

    @Test
    void aBrokenFileStopsTheStartAndIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("broken.json"),
                """
                {"version": "1", "network": "ocean", "routes": [{"slug": "oral", "labels": {}}]}
                """);
        var database = Service.freshDatabase();
        assertThatThrownBy(() ->
                        Service.start(database, "--plumbline.catalog.additions=" + folder).close())
                .hasRootCauseInstanceOf(InvalidCatalogException.class)
                .rootCause()
                .hasMessage("broken.json: routes: oral: no label in en");
    }

    private static Client client(String network, String role) {
        return Service.shared()
                .withToken(
                        Service.issuer()
                                .token(claims ->
                                        claims.claim("network", network)
                                                .claim("clinics", List.of("*"))
                                                .claim("roles", List.of(role))));
    }
}
