package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault is planted by one change of text in one of the real files.
class CatalogFaultsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    modalities | "slug": "neural-therapy" | "slug": "acupuncture" | stands twice
                    modalities | "slug": "local-points" | "slug": "distal-points" | stands twice
                    modalities | "slug": "local-points" | "slug": "unspecified" | unspecified is not a technique
                    modalities | "slug": "eswt" | "slug": "combined" | combined is derived
                    modalities | "comparator": false, | "comparator": true, | has techniques
                    modalities | "comparator": false, | | not a catalog file
                    modalities | "version": "2026.11" | "version": "2026.10" | of version
                    agents | "slug": "procaine" | "slug": "Procaine" | not a kebab-case slug
                    agents | "slug": "procaine" | "slug": "pro--caine" | not a kebab-case slug
                    agents | "en": "Procaine" | "en": " " | blank label
                    agents | "en": "Procaine" | "fr": "Procaine" | none in English
                    agents | "labels" | "lables" | not a catalog file
                    agents | "slug": "procaine", | "slug": "procaine", "slug": "lidocaine", | not a catalog file
                    conditions | "slug": "migraine" | "slug": "migraine-other" | migraine-other is in none
                    conditions | "mechanism": "nociceptive" | "mechanism": "psychic" | not a catalog file
                    condition-groups | "migraine", | "migraine", "sciatica", | sciatica is in more than one place
                    condition-groups | "migraine", | "migraine", "migraine", | migraine is in more than one place
                    condition-groups | "migraine", | | migraine is in none
                    condition-groups | "migraine", | "migraine", "hiccups", | not conditions: [hiccups]
                    instruments | "slug": "peg" | "slug": "nrs-pain" | stands twice
                    instruments | "maximum": 10, | "maximum": 10.5, | multiples of the resolution
                    instruments | "maximum": 10, | "maximum": 0, | below the maximum
                    instruments | "resolution": 1, | "resolution": 0, | above 0
                    instruments | "resolution": 1, | "resolution": -1, | above 0
                    instruments | "resolution": 1, | "resolution": 3, | multiples of the resolution
                    instruments | "steps": 3, | "steps": 11, | floor is outside the range
                    instruments | "steps": 3, | "steps": 0, | floor is outside the range
                    instruments | "steps": 3, | "steps": 3.5, | not a catalog file
                    instruments | "steps": 2, | "steps": 0, | the MCID
                    instruments | "steps": 2, | "steps": 11, | the MCID
                    instruments | "lower_is_better" | "higher_is_better" | a responder floor needs
                    instruments | "rule": "thirds" | "rule": "quarters" | not a catalog file
                    instruments | "rule": "thirds" | "rule": "cuts", "middleFrom": 6, "highFrom": 4 | severity cuts
                    instruments | "rule": "thirds" | "rule": "cuts", "middleFrom": 4, "highFrom": 11 | severity cuts
                    instruments | "unit": "points", | | not a catalog file
                    """)
    void aFaultIsFoundAndNamed(String kind, String text, @Nullable String planted, String message) {
        String replacement = planted == null ? "" : planted;
        assertThatThrownBy(() -> Catalog.load(changed(kind, text, replacement)))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileIsFoundAndNamed() {
        assertThatThrownBy(() ->
                        Catalog.load(name -> name.equals("sites.json") ? null : shipped(name)))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("sites.json");
    }

    @Test
    void anEntryCanBeAddedWithoutAnyChangeOfCode() {
        String more = "\"entries\": [{\"slug\": \"new-agent\", \"labels\": {\"en\": \"New\"}},";
        Catalog catalog = Catalog.load(changed("agents", "\"entries\": [", more));
        assertThat(catalog.isAgent("new-agent")).isTrue();
    }

    private static CatalogFiles.Source changed(String kind, String text, String planted) {
        return name -> {
            InputStream file = shipped(name);
            if (!name.equals(kind + ".json")) {
                return file;
            }
            String before = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int at = before.indexOf(text);
            assertThat(at).as("%s stands in %s", text, name).isNotNegative();
            String after = before.substring(0, at) + planted + before.substring(at + text.length());
            return new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static InputStream shipped(String name) throws IOException {
        InputStream file = Catalog.class.getResourceAsStream("/catalog/" + name);
        if (file == null) {
            throw new IOException(name);
        }
        return file;
    }
}
