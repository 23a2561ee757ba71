package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault is planted by one change in one of the real files.
class CatalogFaultsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    modalities | neural-therapy | slug | "acupuncture" | modalities: acupuncture stands twice
                    modalities | acupuncture | techniques/0/slug | "distal-points" | techniques of acupuncture: distal-points stands twice
                    modalities | acupuncture | techniques/0/slug | "unspecified" | acupuncture: unspecified is not a technique
                    modalities | acupuncture | techniques/0/labels/tr | | techniques: local-points: no label in tr
                    modalities | acupuncture | techniques/0/labels/en | "Distal points" | the label “Distal points” is that of
                    modalities | eswt | slug | "combined" | combined: combined is derived
                    modalities | acupuncture | comparator | true | acupuncture: a comparator that has techniques
                    modalities | acupuncture | comparator | | acupuncture: not in an entry's form
                    modalities | acupuncture | comparator | "true" | acupuncture: not in an entry's form
                    modalities | acupuncture | description/es | | acupuncture: no description in es
                    modalities | acupuncture | description/es | " " | acupuncture: a blank description
                    modalities | acupuncture | source | | acupuncture: not in an entry's form
                    agents | procaine | slug | "Procaine" | Procaine: not a kebab-case slug
                    agents | procaine | slug | "pro--caine" | not a kebab-case slug
                    agents | procaine | slug | "a123456789-a123456789-a123456789-a123456789-a123456789-a123456789-" | not a kebab-case slug
                    agents | procaine | slug | "a123456789-a123456789-a123456789-a123456789-a123456789-a123456789" | at most 64 characters
                    agents | procaine | labels/en | " " | procaine: a blank label
                    agents | procaine | labels/en | | procaine: no label in en
                    agents | procaine | labels/de | | procaine: no label in de
                    agents | procaine | labels/fr | "Procaïne" | procaine: a label in a language unknown here: [fr]
                    agents | procaine | labels/de | "LIDOCAIN" | the label “Lidocain” is that of procaine too
                    agents | procaine | labels | | agents.json: agents: procaine: not in an entry's form
                    agents | procaine | synonyms | | procaine: not in an entry's form
                    agents | procaine | synonyms/fr | ["Procaïne"] | procaine: synonyms in a language unknown here
                    agents | procaine | synonyms/en | [" "] | procaine: a blank synonym
                    agents | procaine | synonyms/en | ["Novocain", "Novocain"] | procaine: a synonym stands twice
                    agents | procaine | lables | {} | procaine: not in an entry's form
                    agents | procaine | atc | {"codes": ["N01BA02"], "verified": true, "source": " "} | procaine: the ATC code is verified but has no source
                    agents | procaine | atc | {"codes": ["N1BA02"], "verified": false, "source": ""} | procaine: not an ATC code: N1BA02
                    agents | procaine | atc | {"codes": [], "verified": false, "source": ""} | procaine: atc without codes
                    conditions | migraine | slug | "migraine-other" | migraine-other: is in no group
                    conditions | migraine | mechanism/slug | "psychic" | migraine: not in an entry's form
                    conditions | migraine | mechanism | {"slug": "mixed", "verified": true, "source": ""} | migraine: the mechanism is verified but has no source
                    conditions | migraine | icd10 | {"code": "G43.9", "verified": true, "source": ""} | migraine: icd10 is verified but has no source
                    conditions | migraine | icd10cm | {"code": "G43.9", "verified": true, "source": ""} | migraine: icd10cm is verified but has no source
                    conditions | migraine | icd11 | {"code": "8A80", "verified": true, "source": ""} | migraine: icd11 is verified but has no source
                    conditions | migraine | icd11Group | {"code": "MG30.6", "verified": true, "source": ""} | migraine: icd11Group is verified but has no source
                    conditions | migraine | icd10 | {"code": " ", "verified": false, "source": ""} | migraine: icd10 is blank
                    condition-groups | headache-orofacial | conditions/- | "sciatica" | sciatica: is in more than one place
                    condition-groups | headache-orofacial | conditions/- | "migraine" | migraine: is in more than one place
                    condition-groups | headache-orofacial | conditions/0 | | is in no group
                    condition-groups | headache-orofacial | conditions/- | "hiccups" | not conditions: [hiccups]
                    instruments | peg | slug | "nrs-pain" | instruments: nrs-pain stands twice
                    instruments | nrs-pain | maximum | 10.5 | nrs-pain: both ends of the range must be multiples of the resolution
                    instruments | nrs-pain | maximum | 0 | below the maximum
                    instruments | nrs-pain | resolution | 0 | above 0
                    instruments | nrs-pain | resolution | -1 | above 0
                    instruments | nrs-pain | resolution | 3 | multiples of the resolution
                    instruments | nrs-pain | responderFloor/steps | 11 | floor is outside the range
                    instruments | nrs-pain | responderFloor/steps | 0 | floor is outside the range
                    instruments | nrs-pain | responderFloor/steps | 3.5 | not in an entry's form
                    instruments | nrs-pain | responderFloor | {"steps": 3, "verified": true, "source": ""} | nrs-pain: the responder floor is verified but has no source
                    instruments | nrs-pain | mcid/steps | 0 | the MCID is not a difference
                    instruments | nrs-pain | mcid/steps | 11 | the MCID is not a difference
                    instruments | nrs-pain | mcid | {"steps": 2, "verified": true, "source": ""} | nrs-pain: the MCID is verified but has no source
                    instruments | nrs-pain | direction | "higher_is_better" | a responder floor needs
                    instruments | nrs-pain | bands | {"rule": "quarters"} | not in an entry's form
                    instruments | nrs-pain | bands | {"rule": "cuts", "middleFrom": 6, "highFrom": 4} | severity cuts
                    instruments | nrs-pain | bands | {"rule": "cuts", "middleFrom": 4, "highFrom": 11} | severity cuts
                    instruments | nrs-pain | unit | | not in an entry's form
                    instruments | nrs-pain | unit | "" | nrs-pain: no unit
                    instruments | nrs-pain | binSteps | 0 | nrs-pain: binSteps
                    instruments | nrs-pain | binSteps | 11 | nrs-pain: binSteps
                    instruments | nrs-pain | items | 0 | nrs-pain: fewer than one item
                    instruments | ppt | itemsMean | true | ppt: itemsMean without items
                    instruments | nrs-pain | loinc/code | "72514-4" | nrs-pain: not a LOINC code: 72514-4
                    instruments | nrs-pain | loinc/code | "72514" | nrs-pain: not a LOINC code: 72514
                    instruments | nrs-pain | loinc/source | "" | nrs-pain: loinc is verified but has no source
                    concomitants | gabapentin | caution | {"en": "Careful"} | gabapentin: no caution in de
                    concomitants | gabapentin | group | "Anti convulsant" | gabapentin: the group is no slug
                    """)
    void aFaultIsFoundAndNamed(
            String kind, String slug, String path, @Nullable String value, String message) {
        assertThatThrownBy(() ->
                        Catalog.load(Planted.inEntry(kind, slug, path, value == null ? "" : value)))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aMissingFileIsFoundAndNamed() {
        assertThatThrownBy(() ->
                        Catalog.load(
                                name -> name.equals("sites.json") ? null : Planted.shipped(name)))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("sites.json: the file is missing");
    }

    @Test
    void filesOfTwoVersionsAreNoCatalog() {
        assertThatThrownBy(() ->
                        Catalog.load(
                                Planted.inText(
                                        "sites",
                                        text ->
                                                text.replaceFirst(
                                                        "\"version\": *\"[^\"]*\"",
                                                        "\"version\": \"1999.1\""))))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("sites.json: of version 1999.1, other files of");
    }

    @Test
    void aFileHasNothingBesideItsVersionAndEntries() {
        assertThatThrownBy(() ->
                        Catalog.load(
                                Planted.inText(
                                        "sites",
                                        text -> text.replaceFirst("\\{", "{\"entires\": [],"))))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("sites.json: there is no field entires");
    }

    @Test
    void aFieldTwiceIsAFault() {
        assertThatThrownBy(() ->
                        Catalog.load(
                                Planted.inText(
                                        "agents",
                                        text ->
                                                text.replaceFirst(
                                                        "\"slug\"",
                                                        "\"slug\": \"lidocaine\", \"slug\""))))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("agents.json: not JSON");
    }
}
