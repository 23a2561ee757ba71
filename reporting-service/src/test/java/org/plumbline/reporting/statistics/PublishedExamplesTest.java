package org.plumbline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedExamplesTest {

    /// Table I, method 3, of Newcombe, Stat Med 1998;17:857.
    @ParameterizedTest
    @CsvSource({
        "81,263,0.2553,0.3662",
        "15,148,0.0624,0.1605",
        "0,20,0,0.1611",
        "1,29,0.0061,0.1718"
    })
    void wilson_intervals_are_those_of_Newcombe_1998(long count, long of, double low, double high) {
        Interval interval = Objects.requireNonNull(new Proportion(count, of).wilson());
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /// The 15 p values of Benjamini and Hochberg 1995, section 4: at 0.05 the first four are
    /// rejected.
    @Test
    void four_of_the_fifteen_hypotheses_of_Benjamini_and_Hochberg_1995_fall() {
        var p =
                List.of(
                        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
                        0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000);
        var adjusted = BenjaminiHochberg.adjust(List.copyOf(p));
        assertThat(adjusted.stream().filter(value -> value != null && value <= 0.05)).hasSize(4);
        assertThat(adjusted.subList(0, 4)).allMatch(value -> value != null && value <= 0.05);
    }

    /// Sleep gained with two drugs, Student 1908: mean 0.75 and 2.33 hours, deviations 1.789 and
    /// 2.002; Welch's interval of the difference is that of R's t.test(extra ~ group, sleep):
    /// -3.3655 to 0.2055.
    @Test
    void the_sleep_data_of_Student_1908_have_their_known_interval() {
        PairSums first = tenths(7, -16, -2, -12, -1, 34, 37, 8, 0, 20);
        PairSums second = tenths(19, 8, 11, 1, -1, 44, 55, 16, 46, 34);
        assertThat(Objects.requireNonNull(first.baseline().sd())).isCloseTo(17.890, within(1e-3));
        WelchDifference difference =
                Objects.requireNonNull(WelchDifference.of(first.baseline(), second.baseline()));
        Interval interval = Objects.requireNonNull(difference.ci95());
        assertThat(difference.difference()).isCloseTo(-15.8, within(1e-12));
        assertThat(interval.low()).isCloseTo(-33.65483, within(1e-5));
        assertThat(interval.high()).isCloseTo(2.05483, within(1e-5));
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
        TreeMap<Long, Long> counts = new TreeMap<>();
        counts.put(1L, 2L);
        counts.put(4L, 1L);
        counts.put(9L, 1L);
        assertThat(Tally.of(counts).median()).isEqualTo(2.5);
        assertThat(Tally.of(counts).quantile(0)).isEqualTo(1);
        assertThat(Tally.of(counts).quantile(1)).isEqualTo(9);
    }

    private static PairSums tenths(long... values) {
        PairSums sums = PairSums.NONE;
        for (long value : values) {
            sums = sums.plus(value, 0, 1);
        }
        return sums;
    }
}
