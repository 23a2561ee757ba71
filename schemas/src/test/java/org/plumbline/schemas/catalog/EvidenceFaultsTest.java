package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault is planted in the ledger's first entry.
class EvidenceFaultsTest {

    private static final Evidence FIRST = Catalog.load().evidence().getFirst();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    modalities | ["hypnosis"] | no modality: hypnosis
                    conditions | ["hiccups"] | no condition: hiccups
                    comparator/slugs | ["combined"] | no comparator: combined
                    comparator/slugs | ["hypnosis"] | no comparator: hypnosis
                    number | 0 | the number is below 1
                    participants | 0 | fewer than one participant
                    longestFollowUpDays | -1 | a negative follow-up
                    design | "double-blind" | not in an entry's form
                    betweenGroupResult | "wonderful" | not in an entry's form
                    doiStatus | "fine" | not in an entry's form
                    doi | "https://doi.org/10.1000/1" | not a DOI
                    doi | "10.1000/with space" | not a DOI
                    doi | "10.1/x" | not a DOI
                    doi | | doiStatus is absent just where there is no DOI
                    doiStatus | "absent" | doiStatus is absent just where there is no DOI
                    citation | " " | is verified but has no source
                    verifiedOn | | verified, but not when
                    verifiedOn | "yesterday" | verifiedOn is no month or day
                    verifiedOn | "2026-13" | verifiedOn is no month or day
                    claim | | not in an entry's form
                    """)
    void aFaultIsFoundAndNamed(String path, @Nullable String value, String message) {
        assertThatThrownBy(() ->
                        Catalog.load(
                                Planted.inEntry(
                                        "evidence",
                                        FIRST.slug(),
                                        path,
                                        value == null ? "" : value)))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("evidence: " + FIRST.slug())
                .hasMessageContaining(message);
    }
}
