package org.plumbline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairSumsTest {

    @Test
    void a_pair_adds_its_values_squares_and_product_as_often_as_it_counts() {
        assertThat(PairSums.NONE.plus(7, 4, 2).plus(5, 6, 1))
                .isEqualTo(new PairSums(3, 19, 14, 123, 68, 86));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_and_grouping_of_pairs_do_not_matter(long seed) {
        Random random = new Random(seed);
        PairSums whole = PairSums.NONE;
        PairSums front = PairSums.NONE;
        PairSums back = PairSums.NONE;
        for (int pair = 0; pair < 500; pair++) {
            long x = random.nextLong(1_000_000);
            long y = random.nextLong(1_000_000);
            whole = whole.plus(x, y, 1);
            front = random.nextBoolean() ? front.plus(x, y, 1) : front;
            back = whole.n() > front.n() + back.n() ? back.plus(x, y, 1) : back;
        }
        assertThat(back.plus(front)).as("seed %d", seed).isEqualTo(whole);
    }

    @Test
    void sums_beyond_the_range_of_a_long_are_refused_instead_of_wrapping() {
        PairSums large = PairSums.NONE.plus(3_000_000_000L, 0, 1);
        assertThatThrownBy(() -> large.plus(large)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void n_times_a_sum_of_squares_may_leave_the_range_of_a_long() {
        PairSums sums = PairSums.NONE.plus(1_000_000, 0, 4_000).plus(0, 0, 4_000);
        assertThat(sums.baseline().scatter())
                .isEqualTo(new BigInteger("16000000000000000000"))
                .isGreaterThan(BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(sums.baseline().mean()).isEqualTo(500_000);
    }

    @Test
    void improvement_changes_its_sign_with_the_direction() {
        PairSums sums = PairSums.NONE.plus(7, 4, 1).plus(5, 6, 1);
        assertThat(sums.decrease().mean()).isEqualTo(1);
        assertThat(sums.increase().mean()).isEqualTo(-1);
        assertThat(sums.increase().variance()).isEqualTo(sums.decrease().variance()).isEqualTo(8);
    }
}
