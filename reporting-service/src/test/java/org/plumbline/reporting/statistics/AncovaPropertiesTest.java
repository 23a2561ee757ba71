package org.plumbline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AncovaPropertiesTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void a_shift_of_one_groups_later_values_shifts_its_contrast_by_as_much(long seed) {
        Random random = new Random(seed);
        PairSums reference = group(random, 0);
        Random twin = new Random(seed + 1);
        Random same = new Random(seed + 1);
        AdjustedDifference plain = contrast(group(twin, 0), reference);
        AdjustedDifference shifted = contrast(group(same, 1_000), reference);
        assertThat(shifted.difference() - plain.difference())
                .as("seed %d", seed)
                .isCloseTo(1_000, within(1e-9));
        assertThat(shifted.se()).as("seed %d", seed).isEqualTo(plain.se());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void exchanging_group_and_reference_changes_nothing_but_the_sign(long seed) {
        Random random = new Random(seed);
        PairSums one = group(random, 0);
        PairSums other = group(random, 50);
        Ancova model = Ancova.fit(List.of(one, other));
        AdjustedDifference there = Objects.requireNonNull(model.contrast(0, 1));
        AdjustedDifference back = Objects.requireNonNull(model.contrast(1, 0));
        assertThat(back.negated()).as("seed %d", seed).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void contrasts_of_one_model_add_up(long seed) {
        Random random = new Random(seed);
        Ancova model = Ancova.fit(List.of(group(random, 0), group(random, 80), group(random, -40)));
        double way =
                difference(Objects.requireNonNull(model.contrast(0, 1)))
                        + difference(Objects.requireNonNull(model.contrast(1, 2)));
        assertThat(way)
                .as("seed %d", seed)
                .isCloseTo(difference(Objects.requireNonNull(model.contrast(0, 2))), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void planted_confounding_by_baseline_is_removed(long seed) {
        Random random = new Random(seed);
        PairSums mild = PairSums.NONE;
        PairSums severe = PairSums.NONE;
        for (int pair = 0; pair < 20_000; pair++) {
            long low = 300 + random.nextLong(400);
            long high = 500 + random.nextLong(400);
            mild = mild.plus(low, low / 2 + random.nextLong(100), 1);
            severe = severe.plus(high, high / 2 + random.nextLong(100), 1);
        }
        AdjustedDifference adjusted = contrast(severe, mild);
        double raw =
                Objects.requireNonNull(
                                WelchDifference.of(severe.later(), mild.later()), "a difference")
                        .difference();
        assertThat(raw).as("seed %d", seed).isGreaterThan(90);
        assertThat(adjusted.difference()).as("seed %d", seed).isCloseTo(0, within(3.0));
    }

    private static PairSums group(Random random, long shift) {
        PairSums sums = PairSums.NONE;
        for (int pair = 0; pair < 60; pair++) {
            long x = random.nextLong(2_000, 9_000);
            sums = sums.plus(x, x / 2 + shift + random.nextLong(2_000), 1);
        }
        return sums;
    }

    private static AdjustedDifference contrast(PairSums group, PairSums reference) {
        return Objects.requireNonNull(Ancova.fit(List.of(group, reference)).contrast(0, 1));
    }

    private static double difference(AdjustedDifference contrast) {
        return contrast.difference();
    }
}
