package org.plumbline.sessions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.support.OwnTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogDocumentTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "modalities, modalities",
        "agents, agents",
        "routes, routes",
        "sites, sites",
        "conditions, conditions",
        "condition-groups, conditionGroups",
        "instruments, instruments",
        "concomitants, concomitants",
        "adverse-events, adverseEvents",
        "evidence, evidence"
    })
    void everythingThatTheFilesSayIsInTheDocument(String file, String field) throws IOException {
        try (InputStream shipped =
                Catalog.class.getResourceAsStream("/catalog/" + file + ".json")) {
            JsonNode expected = JSON.readTree(shipped);
            JsonNode document = document(Catalog.load(), "coast", Optional.empty());
            assertThat(document.path("version")).isEqualTo(expected.path("version"));
            assertThat(document.path(field)).isEqualTo(expected.path("entries"));
        }
    }

    @Test
    void aNetworksOwnEntriesNameItAndOthersDoNotSeeThem() {
        Catalog all = Catalog.load(OwnTerms.in(folder));
        JsonNode ocean = document(all.forNetwork("ocean"), "ocean", Optional.empty());
        JsonNode mountain = document(all.forNetwork("mountain"), "mountain", Optional.empty());

        assertThat(entry(ocean, "modalities", "kelp-wrap").path("network").asString())
                .isEqualTo("ocean");
        assertThat(entry(ocean, "modalities", "dry-needling").has("network")).isFalse();
        assertThat(entry(ocean, "modalities", "dry-needling").path("techniques").valueStream())
                .filteredOn(each -> each.has("network"))
                .extracting(each -> each.path("slug").asString())
                .containsExactly("fin");
        assertThat(mountain.toString()).doesNotContain("ocean", "kelp", "divers", "salt-rash");
        assertThat(mountain).isEqualTo(document(Catalog.load(), "mountain", Optional.empty()));
    }

    @Test
    void oneLanguageStandsBesideEnglish() {
        JsonNode document = document(Catalog.load(), "coast", Optional.of("de"));
        JsonNode procaine = entry(document, "agents", "procaine");
        assertThat(procaine.path("labels").propertyNames()).containsExactlyInAnyOrder("en", "de");
        assertThat(
                        entry(document, "modalities", "acupuncture")
                                .path("techniques")
                                .path(0)
                                .path("labels")
                                .propertyNames())
                .containsExactlyInAnyOrder("en", "de");
    }

    /// The order of maps differs from process to process, and a tag must not.
    @Test
    void textsByLanguageAreInAFixedOrder() {
        String text = CatalogDocument.of(Catalog.load(), "coast", Optional.empty()).text();
        List<String> orders =
                Pattern.compile("\"labels\":\\{\"(..)\":")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(orders).containsExactly("de");
    }

    @Test
    void theTagIsOfTheContent() {
        var one = CatalogDocument.of(Catalog.load(), "coast", Optional.empty());
        var again = CatalogDocument.of(Catalog.load(), "mountain", Optional.empty());
        var other = CatalogDocument.of(Catalog.load(), "coast", Optional.of("de"));
        assertThat(again.etag()).isEqualTo(one.etag()).startsWith("\"").endsWith("\"");
        assertThat(other.etag()).isNotEqualTo(one.etag());
    }

    private static JsonNode entry(JsonNode document, String field, String slug) {
        return document.path(field)
                .valueStream()
                .filter(each -> each.path("slug").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode document(Catalog view, String network, Optional<String> language) {
        return JSON.readTree(CatalogDocument.of(view, network, language).text());
    }
}
