package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.schemas.catalog.Match.Closeness;

class SearchTest {

    private static final Catalog CATALOG = Catalog.load();

    @ParameterizedTest
    @CsvSource({
        "migraine, EXACT",
        "MIGRAINE, EXACT",
        "migräne, EXACT",
        "migrane, EXACT",
        "migraña, EXACT",
        "Migren, EXACT",
        "MİGREN, EXACT",
        "MIGREN, EXACT",
        "mıgren, EXACT",
        "migr, PREFIX",
        "igrai, CONTAINED"
    })
    void migraineIsFoundHoweverItIsTyped(String text, Closeness closeness) {
        assertThat(CATALOG.search(text))
                .anySatisfy(match -> {
                    assertThat(match.found().key()).isEqualTo("condition/migraine");
                    assertThat(match.closeness()).isEqualTo(closeness);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "YÜZEYSEL AĞRI, yuzeysel agri",
        "Sırt ağrısı, sirt agrisi",
        "SIRT AĞRISI, sirt agrisi",
        "İĞNE, igne",
        "Großer Schmerz, grosser schmerz",
        "dry-needling, dry needling",
        "M54.5, m54 5",
        "' St. John’s  wort ', st john s wort",
        "%, ''"
    })
    void namesAreComparedWithoutCaseAccentsAndPunctuation(String text, String folded) {
        assertThat(Search.folded(text)).isEqualTo(folded);
    }

    @Test
    void theBestComesFirstAndEqualsInCatalogOrder() {
        List<Listed> entries =
                List.of(
                        term("a", "Upper arm"),
                        term("b", "Forearms"),
                        term("c", "Arm rest"),
                        term("d", "Arm"),
                        term("e", "Armpit"));
        assertThat(new Search(entries).find("arm", List.of("en")))
                .extracting(match -> match.found().entry().slug() + ' ' + match.closeness())
                .containsExactly("d EXACT", "c PREFIX", "e PREFIX", "a WORD_PREFIX", "b CONTAINED");
    }

    @Test
    void anEntryIsFoundOnceWithItsBestName() {
        Listed entry =
                listed(
                        new Term(
                                "pain-upper-arm",
                                Map.of("en", "Pain in the arm", "de", "Armschmerz"),
                                Map.of("en", List.of("arm"))));
        assertThat(new Search(List.of(entry)).find("arm", Entry.LANGUAGES))
                .containsExactly(new Match(entry, Closeness.EXACT));
    }

    @Test
    void codesAreNamesToo() {
        String code = CATALOG.condition("migraine").orElseThrow().codes().getFirst();
        assertThat(CATALOG.search(code))
                .anyMatch(match ->
                        match.found().key().equals("condition/migraine")
                                && match.closeness() == Closeness.EXACT);
        assertThat(CATALOG.search("72514-3"))
                .extracting(match -> match.found().key())
                .contains("instrument/nrs-pain");
    }

    @Test
    void techniquesAreFoundWithTheirModality() {
        assertThat(CATALOG.search("local-points"))
                .extracting(match -> match.found().key())
                .contains("technique/acupuncture/local-points");
    }

    @Test
    void oneLanguageAloneCanBeSearched() {
        assertThat(CATALOG.search("Akupunktur", "de")).isNotEmpty();
        assertThat(CATALOG.search("Akupunktur", "es")).isEmpty();
        assertThat(CATALOG.search("acupuncture", "es")).as("the slug has no language").isNotEmpty();
    }

    @Test
    void everyEntryIsFoundByEachOfItsLabels() {
        for (Listed each : CATALOG.entries()) {
            for (Map.Entry<String, String> label : each.entry().labels().entrySet()) {
                assertThat(CATALOG.search(label.getValue(), label.getKey()))
                        .filteredOn(match -> match.closeness() == Closeness.EXACT)
                        .extracting(Match::found)
                        .as(label.getValue())
                        .contains(each);
            }
        }
    }

    @Test
    void nothingIsFoundByNothing() {
        assertThat(CATALOG.search("")).isEmpty();
        assertThat(CATALOG.search(" - ")).isEmpty();
        assertThat(CATALOG.search("no such thing")).isEmpty();
    }

    private static Listed term(String slug, String label) {
        return listed(new Term(slug, Map.of("en", label), Map.of()));
    }

    private static Listed listed(Term term) {
        return new Listed(Kind.SITE, term, Optional.empty());
    }
}
