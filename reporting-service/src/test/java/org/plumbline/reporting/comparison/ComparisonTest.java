package org.plumbline.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.reporting.outcome.CellFixtures.courses;
import static org.plumbline.reporting.outcome.CellFixtures.nrs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.disclosure.Decision;
import org.plumbline.reporting.outcome.Arm;
import org.plumbline.reporting.outcome.Arms;
import org.plumbline.reporting.outcome.Question;
import org.plumbline.reporting.outcome.TimePoint;
import org.plumbline.reporting.outcome.Withheld;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;

class ComparisonTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instrument NRS = Catalog.load().instrument("nrs-pain").orElseThrow();
    private static final List<Arm> ARMS =
            Arms.of(
                    new Question(NRS, TimePoint.MONTH_3, Optional.empty(), true, NOW),
                    List.of("neural-therapy", "dry-needling", "acupuncture"),
                    List.of(
                            nrs("acupuncture", "month-3", 5, 3, 20, 8, 2, 10),
                            nrs("dry-needling", "month-3", 5, 4, 15, 8, 5, 6),
                            nrs("neural-therapy", "month-3", 6, 6, 3)),
                    List.of(courses("acupuncture", 40), courses("dry-needling", 60)));

    @Test
    void the_reference_is_the_modality_with_most_pairs() {
        assertThat(Contrasts.of(ARMS, Optional.empty(), NRS))
                .extracting(Contrast::modality, Contrast::reference)
                .containsExactly(
                        tuple("neural-therapy", "acupuncture"),
                        tuple("dry-needling", "acupuncture"));
    }

    @Test
    void a_reference_without_pairs_or_courses_leaves_no_contrast() {
        assertThat(Contrasts.of(ARMS, Optional.of("wait-list"), NRS)).isEmpty();
        assertThat(Contrasts.of(List.of(), Optional.empty(), NRS)).isEmpty();
    }

    @Test
    void corrected_p_values_are_never_below_the_plain_ones() {
        assertThat(Contrasts.of(ARMS, Optional.empty(), NRS))
                .extracting(Contrast::adjusted)
                .allSatisfy(adjusted -> {
                    assertThat(adjusted).isNotNull();
                    assertThat(adjusted.pAdjusted()).isGreaterThanOrEqualTo(adjusted.p());
                });
    }

    @Test
    void reasons_against_comparing_are_few_pairs_low_or_unknown_completeness_and_no_counterpart() {
        Verdicts verdicts = new Verdicts(new VerdictThresholds(0.6, 20));
        assertThat(verdicts.on(ARMS, true).because())
                .extracting(Reason::text)
                .containsExactly(
                        "completeness of neural-therapy is not known, because no month is due yet",
                        "neural-therapy has 3 pairs (< 20)",
                        "completeness of dry-needling is 0.35 (< 0.60)");
        assertThat(verdicts.on(ARMS.subList(2, 3), true).because())
                .extracting(Reason::text)
                .containsExactly("there is only one modality with courses");
        assertThat(verdicts.on(ARMS.subList(1, 3), false).comparable()).isTrue();
    }

    @Test
    void a_completeness_just_below_the_threshold_does_not_read_as_the_threshold() {
        assertThat(new Reason.LowCompleteness("acupuncture", 0.5999, 0.6).text())
                .isEqualTo("completeness of acupuncture is 0.59 (< 0.60)");
    }

    @Test
    void what_is_withheld_takes_all_contrasts_and_reasons_with_it() {
        Comparison comparison =
                new Comparison(
                        "north",
                        NOW,
                        "1",
                        "network",
                        Map.of(),
                        List.copyOf(ARMS.stream().map(Arm::figures).toList()),
                        Contrasts.of(ARMS, Optional.empty(), NRS),
                        new Verdicts(new VerdictThresholds(0.6, 20)).on(ARMS, true));
        Comparison disclosed =
                comparison.disclosedBy(pairs -> pairs < 10 ? Decision.WITHHOLD : Decision.SHOW);
        assertThat(disclosed.groups().getFirst()).isEqualTo(new Withheld("neural-therapy"));
        assertThat(disclosed.groups()).hasSize(3);
        assertThat(disclosed.contrasts()).isEmpty();
        assertThat(disclosed.verdict().because())
                .extracting(Reason::text)
                .containsExactly("figures of a modality are withheld");
        assertThat(comparison.disclosedBy(pairs -> Decision.SHOW)).isSameAs(comparison);
    }
}
