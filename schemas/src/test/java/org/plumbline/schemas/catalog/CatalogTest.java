package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.schemas.catalog.Instrument.Direction;

class CatalogTest {

    private static final Catalog CATALOG = Catalog.load();

    @Test
    void theFourModalitiesComeFirstAndTheComparatorsAfterThem() {
        List<Modality> all = CATALOG.modalities();
        assertThat(all.subList(0, 4))
                .extracting(Modality::slug)
                .containsExactly(
                        "neural-therapy", "perineural-injection", "dry-needling", "acupuncture");
        assertThat(all.subList(0, 4)).noneMatch(Modality::comparator);
        assertThat(all.subList(4, all.size())).hasSize(15).allMatch(Modality::comparator);
    }

    @Test
    void aTechniqueBelongsToItsModality() {
        Modality perineural = CATALOG.modality("perineural-injection").orElseThrow();
        assertThat(perineural.hasTechnique("ultrasound-guided-perineural")).isTrue();
        assertThat(perineural.hasTechnique("trigger-point")).isFalse();
        assertThat(CATALOG.modality("conventional-care").orElseThrow().techniques()).isEmpty();
    }

    @Test
    void theExampleOfTheContractIsMadeOfKnownSlugs() {
        assertThat(CATALOG.condition("carpal-tunnel-syndrome")).isPresent();
        assertThat(CATALOG.isAgent("dextrose-5")).isTrue();
        assertThat(CATALOG.isRoute("perineural")).isTrue();
        assertThat(CATALOG.isSite("median-nerve")).isTrue();
        assertThat(CATALOG.isConcomitant("gabapentin")).isTrue();
        assertThat(CATALOG.isConcomitant("exercise-program")).isTrue();
        assertThat(CATALOG.isAdverseEvent("vasovagal")).isTrue();
    }

    @Test
    void whatIsNotInTheCatalogIsNotKnown() {
        assertThat(CATALOG.modality("combined")).isEmpty();
        assertThat(CATALOG.instrument("NRS-PAIN")).isEmpty();
        assertThat(CATALOG.isAgent("")).isFalse();
    }

    @Test
    void thereAre47ConditionsInTenGroups() {
        assertThat(CATALOG.conditions()).hasSize(47);
        assertThat(CATALOG.conditionGroups()).hasSize(10);
        assertThat(CATALOG.conditionGroup("headache-orofacial").orElseThrow().conditions())
                .containsExactly(
                        "migraine",
                        "headache",
                        "occipital-neuralgia",
                        "trigeminal-neuralgia",
                        "orofacial-neuropathic-pain",
                        "temporomandibular-disorder",
                        "sinusitis");
    }

    @Test
    void pairsOfThePainScalesHaveFloorAndMcidInSteps() {
        Instrument nrs = CATALOG.instrument("nrs-pain").orElseThrow();
        assertThat(nrs.responderFloorSteps()).hasValue(3);
        assertThat(nrs.mcidSteps()).hasValue(2);
        Instrument vas = CATALOG.instrument("vas-pain").orElseThrow();
        assertThat(vas.responderFloorSteps()).hasValue(30);
        assertThat(vas.mcidSteps()).hasValue(20);
        for (String slug : List.of("ppt", "headache-score")) {
            assertThat(CATALOG.instrument(slug).orElseThrow().responderFloorSteps()).isEmpty();
            assertThat(CATALOG.instrument(slug).orElseThrow().mcidSteps()).isEmpty();
        }
    }

    @Test
    void rangesDirectionsAndResolutionsAreThoseOfTheDefinitions() {
        Instrument headache = CATALOG.instrument("headache-score").orElseThrow();
        assertThat(headache.minimumSteps()).isZero();
        assertThat(headache.maximumSteps()).isEqualTo(10_000);
        assertThat(headache.resolution()).isEqualTo(new BigDecimal("0.01"));
        assertThat(CATALOG.instrument("ppt").orElseThrow().direction())
                .isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void everyEntryIsNamedInFourLanguages() {
        assertThat(CATALOG.entries())
                .extracting(Listed::entry)
                .allSatisfy(entry ->
                        assertThat(entry.labels()).containsOnlyKeys("en", "de", "es", "tr"));
    }

    @Test
    void theListOfAllEntriesHasEachKindAndNoEntryTwice() {
        assertThat(CATALOG.entries()).extracting(Listed::kind).contains(Kind.values());
        assertThat(CATALOG.entries()).extracting(Listed::key).doesNotHaveDuplicates();
        assertThat(CATALOG.entries()).noneMatch(CATALOG::isAdded);
    }

    @Test
    void withoutAdditionsEveryNetworkSeesWhatIsShipped() {
        assertThat(CATALOG.forNetwork("anyone")).isSameAs(CATALOG);
    }

    @Test
    void aLabelIsEnglishWhereThereIsNoneOfTheLanguage() {
        Instrument nrs = CATALOG.instrument("nrs-pain").orElseThrow();
        assertThat(nrs.label()).isEqualTo("Pain, numeric rating scale");
        assertThat(nrs.label("de")).isEqualTo("Schmerz, numerische Skala");
        assertThat(nrs.label("fr")).isEqualTo(nrs.label());
    }
}
