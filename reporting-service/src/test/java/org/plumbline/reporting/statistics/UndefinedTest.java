package org.plumbline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Too little for a figure gives null: never NaN, never 0.
class UndefinedTest {

    private static final PairSums ONE = PairSums.NONE.plus(7, 4, 1);
    private static final PairSums TWO = ONE.plus(5, 3, 1);
    private static final PairSums ALL_EQUAL = PairSums.NONE.plus(7, 4, 5);

    @Test
    void no_pair_has_no_mean_no_deviation_no_interval_and_no_median() {
        Moments none = PairSums.NONE.decrease();
        assertThat(none.mean()).isNull();
        assertThat(none.sd()).isNull();
        assertThat(none.meanInterval()).isNull();
        assertThat(Tally.of(new TreeMap<>()).median()).isNull();
    }

    @Test
    void one_pair_has_a_mean_only() {
        assertThat(ONE.decrease().mean()).isEqualTo(3);
        assertThat(ONE.decrease().sd()).isNull();
        assertThat(ONE.decrease().meanInterval()).isNull();
    }

    @Test
    void equal_pairs_have_a_deviation_of_0_and_an_interval_of_no_width() {
        assertThat(ALL_EQUAL.decrease().sd()).isEqualTo(0);
        assertThat(ALL_EQUAL.decrease().meanInterval()).isEqualTo(new Interval(3, 3));
    }

    @Test
    void nobody_has_no_rate() {
        assertThat(new Proportion(0, 0).rate()).isNull();
        assertThat(new Proportion(0, 0).wilson()).isNull();
    }

    @Test
    void an_impossible_proportion_is_refused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_standardised_effect_needs_two_degrees_of_freedom_and_a_deviation() {
        assertThat(HedgesG.of(ONE.decrease(), TWO.decrease())).isNull();
        assertThat(HedgesG.of(TWO.decrease(), PairSums.NONE.decrease())).isNull();
        assertThat(HedgesG.of(ALL_EQUAL.decrease(), ALL_EQUAL.decrease())).isNull();
        assertThat(HedgesG.of(TWO.decrease(), TWO.decrease())).isNotNull();
    }

    @Test
    void a_difference_of_means_needs_a_value_in_each_and_its_interval_two() {
        assertThat(WelchDifference.of(PairSums.NONE.decrease(), TWO.decrease())).isNull();
        WelchDifference difference = WelchDifference.of(ONE.decrease(), TWO.decrease());
        assertThat(difference).isEqualTo(new WelchDifference(0.5, null));
    }

    @Test
    void two_constant_samples_differ_without_interval() {
        assertThat(WelchDifference.of(ALL_EQUAL.decrease(), ALL_EQUAL.decrease()))
                .isEqualTo(new WelchDifference(0, null));
    }

    @Test
    void a_model_without_variation_of_the_baseline_has_no_slope_and_no_contrast() {
        Ancova model = Ancova.fit(List.of(ALL_EQUAL, ALL_EQUAL));
        assertThat(model.slope()).isNull();
        assertThat(model.contrast(0, 1)).isNull();
    }

    @Test
    void a_model_of_as_many_pairs_as_coefficients_has_contrasts_without_error() {
        AdjustedDifference difference =
                Objects.requireNonNull(Ancova.fit(List.of(TWO, ONE)).contrast(1, 0));
        assertThat(difference.df()).isZero();
        assertThat(difference.se()).isNull();
        assertThat(difference.ci95()).isNull();
        assertThat(difference.p()).isNull();
    }

    @Test
    void a_group_without_pairs_takes_no_part_in_the_model() {
        PairSums more = TWO.plus(9, 2, 3);
        Ancova with = Ancova.fit(List.of(more, PairSums.NONE, TWO));
        assertThat(with.contrast(1, 0)).isNull();
        assertThat(with.contrast(2, 0)).isEqualTo(Ancova.fit(List.of(more, TWO)).contrast(1, 0));
    }

    @Test
    void a_perfect_fit_has_a_difference_and_no_p() {
        PairSums line = PairSums.NONE.plus(2, 1, 1).plus(4, 2, 1).plus(6, 3, 1);
        PairSums above = PairSums.NONE.plus(2, 2, 1).plus(4, 3, 1);
        AdjustedDifference difference =
                Objects.requireNonNull(Ancova.fit(List.of(above, line)).contrast(0, 1));
        assertThat(difference.difference()).isEqualTo(1);
        assertThat(difference.se()).isEqualTo(0);
        assertThat(difference.p()).isNull();
    }

    @Test
    void tests_that_were_not_made_do_not_count() {
        assertThat(BenjaminiHochberg.adjust(Arrays.asList(0.02, null, 0.04)))
                .containsExactly(0.04, null, 0.04);
        assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
    }
}
