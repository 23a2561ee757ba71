package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditionsTest {

    private static final String OCEAN =
            """
            {"version": "1", "network": "ocean",
             "modalities": [{"slug": "kelp-wrap", "labels": {"en": "Kelp wrap"},
                             "techniques": [{"slug": "cold", "labels": {"en": "Cold"}}]}],
             "techniques": {"dry-needling": [{"slug": "fin", "labels": {"en": "Fin technique"}}]},
             "conditions": [{"slug": "divers-elbow", "labels": {"en": "Diver's elbow"},
                             "mechanism": {"slug": "nociceptive", "source": "our own"}}],
             "conditionGroups": {"tendon-joint": ["divers-elbow"]},
             "instruments": [{"slug": "reach", "labels": {"en": "Reach"}, "unit": "cm",
                              "minimum": 0, "maximum": 50, "resolution": 0.5, "binSteps": 10,
                              "direction": "higher_is_better", "bands": {"rule": "none"}}],
             "agents": [{"slug": "sea-water", "labels": {"en": "Sea water"}, "unit": "mL"}],
             "routes": [{"slug": "rinse", "labels": {"en": "Rinse"}}],
             "sites": [{"slug": "fin-joint", "labels": {"en": "Fin joint"}}],
             "concomitants": [{"slug": "sauna", "labels": {"en": "Sauna"}}],
             "adverseEvents": [{"slug": "salt-rash", "labels": {"en": "Salt rash"}}]}
            """;

    @TempDir Path folder;

    @Test
    void whatANetworkAddsIsItsOwn() throws IOException {
        Catalog all = load("ocean.json", OCEAN);
        Catalog ocean = all.forNetwork("ocean");
        Catalog other = all.forNetwork("mountain");

        for (Catalog knowing : new Catalog[] {all, ocean}) {
            assertThat(knowing.modality("kelp-wrap").orElseThrow().hasTechnique("cold")).isTrue();
            assertThat(knowing.modality("dry-needling").orElseThrow().hasTechnique("fin")).isTrue();
            assertThat(knowing.condition("divers-elbow")).isPresent();
            assertThat(knowing.conditionGroup("tendon-joint").orElseThrow().conditions())
                    .endsWith("divers-elbow");
            assertThat(knowing.instrument("reach").orElseThrow().maximumSteps()).isEqualTo(100);
            assertThat(knowing.isAgent("sea-water")).isTrue();
            assertThat(knowing.isRoute("rinse")).isTrue();
            assertThat(knowing.isSite("fin-joint")).isTrue();
            assertThat(knowing.isConcomitant("sauna")).isTrue();
            assertThat(knowing.isAdverseEvent("salt-rash")).isTrue();
        }
        assertThat(other.entries()).isEqualTo(Catalog.load().entries());
        assertThat(other.version()).isEqualTo(Catalog.load().version());
        assertThat(ocean.version()).isEqualTo(other.version() + "+1");
    }

    @Test
    void whatANetworkHasAddedIsTold() throws IOException {
        Catalog ocean = load("ocean.json", OCEAN).forNetwork("ocean");
        assertThat(ocean.entries().stream().filter(ocean::isAdded).map(Listed::key))
                .containsExactly(
                        "technique/dry-needling/fin",
                        "modality/kelp-wrap",
                        "technique/kelp-wrap/cold",
                        "agent/sea-water",
                        "route/rinse",
                        "site/fin-joint",
                        "condition/divers-elbow",
                        "instrument/reach",
                        "concomitant/sauna",
                        "adverse-event/salt-rash");
        assertThat(ocean.search("kelp")).hasSize(1);
    }

    @Test
    void aNetworkMayHaveSeveralFilesThatBuildOnEachOther() throws IOException {
        Files.writeString(folder.resolve("a.json"), OCEAN);
        Catalog all =
                load(
                        "b.json",
                        """
                        {"version": "7", "network": "ocean",
                         "techniques": {"kelp-wrap": [{"slug": "warm", "labels": {"en": "Warm"}}]}}
                        """);
        Catalog ocean = all.forNetwork("ocean");
        assertThat(ocean.modality("kelp-wrap").orElseThrow().techniques()).hasSize(2);
        assertThat(ocean.version()).endsWith("+1+7");
    }

    @Test
    void filesOfAnotherKindAndAnEmptyDirectoryAddNothing() throws IOException {
        assertThat(load("README.md", "not JSON").entries()).isEqualTo(Catalog.load().entries());
    }

    @Test
    void aDirectoryThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> Catalog.load(folder.resolve("nowhere")))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {"version": "1", | {"version": "", | version must be a text
                    "network": "ocean" | "network": "The Ocean" | network: not a slug: The Ocean
                    "network": "ocean", | | network must be a text
                    "routes": | "rotues": | there is no field rotues
                    "unit": "mL" | "unti": "mL" | agents: sea-water: not in an entry's form
                    "slug": "reach" | "slug": "nrs-pain" | instruments: nrs-pain: the slug is taken
                    "slug": "kelp-wrap" | "slug": "eswt" | modalities: eswt: the slug is taken
                    "slug": "kelp-wrap" | "slug": "combined" | modalities: combined: combined is derived
                    "slug": "cold" | "slug": "unspecified" | modalities: kelp-wrap: unspecified is not a technique
                    "slug": "fin" | "slug": "trigger-point" | techniques of dry-needling: trigger-point: the slug is taken
                    {"dry-needling": | {"wet-needling": | techniques: not in the shipped catalog or the network's own: [wet-needling]
                    {"dry-needling": | {"eswt": | modalities: eswt: a comparator that has techniques
                    {"tendon-joint": ["divers-elbow"]} | {"elbows": ["divers-elbow"]} | conditionGroups: not in the shipped catalog or the network's own: [elbows]
                    {"tendon-joint": ["divers-elbow"]} | {} | conditions: divers-elbow: is in no group
                    {"tendon-joint": ["divers-elbow"]} | {"tendon-joint": ["divers-elbow"], "spine": ["divers-elbow"]} | divers-elbow: is in more than one place
                    {"tendon-joint": ["divers-elbow"]} | {"tendon-joint": ["divers-elbow", "migraine"]} | migraine: is in more than one place
                    {"tendon-joint": ["divers-elbow"]} | {"tendon-joint": ["divers-elbow", "hiccups"]} | not conditions: [hiccups]
                    {"tendon-joint": ["divers-elbow"]} | {"tendon-joint": "divers-elbow"} | conditionGroups of tendon-joint: not a list
                    {"en": "Sauna"} | {"de": "Sauna"} | concomitants: sauna: no label in en
                    {"en": "Sauna"} | {"en": "Gabapentin"} | concomitants: sauna: the label “Gabapentin” is that of gabapentin too
                    {"en": "Rinse"} | {"en": "Rinse", "fr": "Rinçage"} | routes: rinse: a label in a language unknown here
                    "source": "our own" | "verified": true | conditions: divers-elbow: the mechanism is verified but has no source
                    "binSteps": 10, | | instruments: reach: binSteps
                    "maximum": 50 | "maximum": 50.25 | instruments: reach: both ends of the range
                    "minimum": 0, | | instruments: reach: not in an entry's form
                    "direction": "higher_is_better", | | instruments: reach: not in an entry's form
                    [{"slug": "rinse" | [7, {"slug": "rinse" | routes: entry 1: not an entry
                    """)
    void aBrokenFileIsRefusedWithFileEntryAndRule(
            String text, @Nullable String planted, String message) throws IOException {
        assertThat(OCEAN).contains(text);
        String broken = OCEAN.replace(text, planted == null ? "" : planted);
        Files.writeString(folder.resolve("ocean.json"), broken);
        assertThatThrownBy(() -> Catalog.load(folder))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageStartingWith("ocean.json: ")
                .hasMessageContaining(message);
    }

    @Test
    void twoNetworksCannotAddTheSameSlug() throws IOException {
        Files.writeString(folder.resolve("a.json"), OCEAN);
        Files.writeString(
                folder.resolve("b.json"),
                """
                {"version": "1", "network": "river", "sites": [{"slug": "fin-joint", "labels": {"en": "Joint"}}]}
                """);
        assertThatThrownBy(() -> Catalog.load(folder))
                .hasMessageStartingWith("b.json: sites: fin-joint: the slug is taken");
    }

    @Test
    void aNetworkCannotBuildOnAnothersEntries() throws IOException {
        Files.writeString(folder.resolve("a.json"), OCEAN);
        Files.writeString(
                folder.resolve("b.json"),
                """
                {"version": "1", "network": "river",
                 "techniques": {"kelp-wrap": [{"slug": "warm", "labels": {"en": "Warm"}}]}}
                """);
        assertThatThrownBy(() -> Catalog.load(folder))
                .hasMessageStartingWith("b.json: techniques: not in the shipped catalog");
    }

    private Catalog load(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return Catalog.load(folder);
    }
}
