package org.plumbline.reporting.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.reporting.outcome.CellFixtures.MARCH;
import static org.plumbline.reporting.outcome.CellFixtures.courses;
import static org.plumbline.reporting.outcome.CellFixtures.immediate;
import static org.plumbline.reporting.outcome.CellFixtures.measure;
import static org.plumbline.reporting.outcome.CellFixtures.nrs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.MeasureCell;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;

class ArmsTest {

    private static final Catalog CATALOG = Catalog.load();
    private static final List<String> ORDER =
            CATALOG.modalities().stream().map(Entry::slug).toList();
    private static final Instant NOVEMBER = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void arms_stand_in_catalog_order_whatever_their_size() {
        List<Arm> arms =
                arms(
                        question("nrs-pain", TimePoint.MONTH_3),
                        List.of(nrs("conventional-care", "month-3", 7, 1, 50)),
                        List.of(courses("acupuncture", 2), courses("dry-needling", 90)));
        assertThat(arms)
                .extracting(Arm::modality)
                .containsExactly("dry-needling", "acupuncture", "conventional-care");
    }

    @Test
    void a_modality_that_a_newer_catalog_has_stands_last() {
        List<Arm> arms =
                arms(
                        question("nrs-pain", TimePoint.MONTH_3),
                        List.of(),
                        List.of(courses("a-new-one", 1), courses("spinal-cord-stimulation", 1)));
        assertThat(arms)
                .extracting(Arm::modality)
                .containsExactly("spinal-cord-stimulation", "a-new-one");
    }

    @Test
    void responders_are_counted_among_baselines_at_the_floor_or_above() {
        Figures figures =
                one(
                        question("nrs-pain", TimePoint.MONTH_3),
                        // 2→0 is below the floor; 3→2 is 33 %; 10→7 is just 30 %; 10→8 is 20 %; 6→3
                        // is just half
                        List.of(
                                nrs(
                                        "acupuncture",
                                        "month-3",
                                        2,
                                        0,
                                        1,
                                        3,
                                        2,
                                        1,
                                        6,
                                        3,
                                        2,
                                        10,
                                        7,
                                        1,
                                        10,
                                        8,
                                        1)),
                        List.of());
        assertThat(figures.responder30()).extracting("count", "of").containsExactly(4L, 5L);
        assertThat(figures.responder50()).extracting("count", "of").containsExactly(2L, 5L);
    }

    @Test
    void important_changes_are_counted_among_all_pairs_in_both_directions() {
        Figures figures =
                one(
                        question("nrs-pain", TimePoint.MONTH_3),
                        List.of(nrs("acupuncture", "month-3", 2, 0, 1, 5, 4, 1, 5, 7, 2, 8, 9, 1)),
                        List.of());
        assertThat(figures.mcid()).extracting("count", "of").containsExactly(1L, 5L);
        assertThat(figures.worsened()).extracting("count", "of").containsExactly(2L, 5L);
    }

    @Test
    void an_instrument_without_floor_or_important_difference_has_no_responders() {
        Figures figures =
                one(
                        question("headache-score", TimePoint.MONTH_3),
                        List.of(headache(2_735, 2_000, 3)),
                        List.of());
        assertThat(figures.responder30()).isNull();
        assertThat(figures.responder50()).isNull();
        assertThat(figures.mcid()).isNull();
        assertThat(figures.worsened()).isNull();
    }

    @Test
    void means_are_in_the_unit_and_sums_in_steps() {
        Figures figures =
                one(
                        question("headache-score", TimePoint.MONTH_3),
                        List.of(headache(2_735, 2_000, 3)),
                        List.of());
        assertThat(figures.baseline().mean()).isEqualTo(27.35);
        assertThat(figures.followUp().mean()).isEqualTo(20);
        assertThat(figures.improvement().mean()).isEqualTo(7.35);
        assertThat(figures.sums())
                .isEqualTo(new Sums(3, 8_205, 6_000, 22_440_675, 12_000_000, 16_410_000));
    }

    @Test
    void a_higher_value_is_an_improvement_where_higher_is_better() {
        Figures figures =
                one(
                        question("ppt", TimePoint.MONTH_3),
                        List.of(
                                measure(
                                        "acupuncture",
                                        "ppt",
                                        "month-3",
                                        MARCH,
                                        "high",
                                        Optional.empty(),
                                        200,
                                        350,
                                        2)),
                        List.of());
        assertThat(figures.improvement().mean()).isEqualTo(1.5);
        assertThat(figures.improvement().median()).isEqualTo(1.5);
    }

    @Test
    void completeness_is_followed_of_due_and_open_months_have_no_part_in_it() {
        Figures figures =
                one(
                        question("nrs-pain", TimePoint.MONTH_3),
                        List.of(
                                nrs("acupuncture", "month-3", 7, 3, 6),
                                nrs("acupuncture", "month-3", MARCH.plusMonths(4), 7, 3, 5)),
                        List.of(
                                courses("acupuncture", MARCH, 8, Map.of("month-3", 1L)),
                                courses(
                                        "acupuncture",
                                        MARCH.plusMonths(4),
                                        20,
                                        Map.of("month-3", 3L))));
        assertThat(figures.courses()).isEqualTo(28);
        assertThat(figures.due()).isEqualTo(8);
        assertThat(figures.followed()).isEqualTo(6);
        assertThat(figures.retreated()).isEqualTo(1);
        assertThat(figures.completeness()).isEqualTo(0.75);
        assertThat(figures.n()).isEqualTo(11);
        assertThat(figures.openPairs()).isEqualTo(5);
    }

    @Test
    void open_months_can_be_left_out() {
        Figures figures =
                one(
                        new Question(
                                instrument("nrs-pain"),
                                TimePoint.MONTH_3,
                                Optional.empty(),
                                false,
                                NOVEMBER),
                        List.of(
                                nrs("acupuncture", "month-3", 7, 3, 6),
                                nrs("acupuncture", "month-3", MARCH.plusMonths(4), 7, 3, 5)),
                        List.of());
        assertThat(figures.n()).isEqualTo(6);
        assertThat(figures.openPairs()).isEqualTo(0);
    }

    @Test
    void while_nothing_is_due_completeness_is_undefined() {
        Figures figures =
                one(
                        question("nrs-pain", TimePoint.MONTH_12),
                        List.of(),
                        List.of(courses("acupuncture", 8)));
        assertThat(figures.due()).isEqualTo(0);
        assertThat(figures.completeness()).isNull();
    }

    @Test
    void severity_chooses_pairs_and_leaves_courses_and_completeness_alone() {
        Question high =
                new Question(
                        instrument("nrs-pain"),
                        TimePoint.MONTH_3,
                        Optional.of("high"),
                        true,
                        NOVEMBER);
        Figures figures =
                one(
                        high,
                        List.of(
                                nrs("acupuncture", "month-3", 7, 3, 2),
                                measure(
                                        "acupuncture",
                                        "nrs-pain",
                                        "month-3",
                                        MARCH,
                                        "middle",
                                        Optional.empty(),
                                        5,
                                        3,
                                        4)),
                        List.of(courses("acupuncture", 8)));
        assertThat(figures.n()).isEqualTo(2);
        assertThat(figures.followed()).isEqualTo(6);
        assertThat(figures.completeness()).isEqualTo(0.75);
    }

    @Test
    void minutes_after_a_session_all_sessions_have_means_and_first_sessions_have_intervals() {
        Arm arm =
                arms(
                                question("nrs-pain", TimePoint.MINUTE_15),
                                List.of(
                                        immediate("acupuncture", true, 7, 4, 2, 8, 6, 1),
                                        immediate("acupuncture", false, 6, 6, 3)),
                                List.of(courses("acupuncture", 3)))
                        .getFirst();
        Figures figures = arm.figures();
        assertThat(figures.n()).isEqualTo(6);
        assertThat(Objects.requireNonNull(figures.improvement().mean())).isEqualTo(8.0 / 6);
        assertThat(figures.improvement().ci95()).isNull();
        assertThat(Objects.requireNonNull(figures.responder30()).ci95()).isNull();
        FirstSessions first = Objects.requireNonNull(figures.firstSessions());
        assertThat(first.n()).isEqualTo(3);
        assertThat(first.improvement().mean()).isEqualTo(8.0 / 3);
        assertThat(first.improvement().ci95()).isNotNull();
        assertThat(arm.independent().n()).isEqualTo(3);
        assertThat(figures.courses()).isEqualTo(3);
        assertThat(figures.due()).isNull();
        assertThat(figures.completeness()).isNull();
        assertThat(figures.openPairs()).isNull();
    }

    @Test
    void courses_without_pairs_have_counts_and_nothing_else() {
        Figures figures =
                one(
                        question("nrs-pain", TimePoint.MONTH_3),
                        List.of(),
                        List.of(courses("acupuncture", 8)));
        assertThat(figures.n()).isZero();
        assertThat(figures.completeness()).isEqualTo(0);
        assertThat(figures.improvement()).isEqualTo(new Improvement(null, null, null, null));
        assertThat(figures.responder30()).isEqualTo(new Responders(0, 0, null, null));
    }

    @Test
    void no_cell_gives_no_arm() {
        assertThat(arms(question("nrs-pain", TimePoint.MONTH_3), List.of(), List.of())).isEmpty();
    }

    private static Figures one(
            Question question, List<MeasureCell> measures, List<CourseCell> courses) {
        return arms(question, measures, courses).getFirst().figures();
    }

    private static List<Arm> arms(
            Question question, List<MeasureCell> measures, List<CourseCell> courses) {
        return Arms.of(question, ORDER, measures, courses);
    }

    private static Question question(String instrument, TimePoint timePoint) {
        return new Question(instrument(instrument), timePoint, Optional.empty(), true, NOVEMBER);
    }

    private static Instrument instrument(String slug) {
        return CATALOG.instrument(slug).orElseThrow();
    }

    private static MeasureCell headache(long x, long y, long count) {
        return measure(
                "acupuncture",
                "headache-score",
                "month-3",
                MARCH,
                "low",
                Optional.empty(),
                x,
                y,
                count);
    }
}
