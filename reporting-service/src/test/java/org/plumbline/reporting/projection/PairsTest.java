package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void pairs_are_handed_out_in_order_with_their_counts() {
        List<String> seen = new ArrayList<>();

        Pairs.of(4, 1, 2, 4, 3, 1, 7, 0, 5)
                .forEach((x, y, count) -> seen.add(x + " " + y + " " + count));

        assertThat(seen).containsExactly("4 1 2", "4 3 1", "7 0 5");
    }

    @Test
    void the_total_counts_repetitions_and_never_overflows_in_silence() {
        assertThat(Pairs.of(4, 1, 2, 4, 3, 1).total()).isEqualTo(3);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Pairs.of(1, 1, Long.MAX_VALUE, 1, 2, 1).total());
    }

    @Test
    void what_is_not_an_ordered_histogram_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.of(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.of(1, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.of(1, 2, 1, 1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.of(1, 2, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Pairs.of(2, 2, 1, 1, 3, 1));
    }

    @Test
    void what_a_caller_does_to_its_array_does_not_change_the_pairs() {
        long[] flat = {1, 2, 3};
        Pairs pairs = Pairs.of(flat);

        flat[2] = 9;

        assertThat(pairs).isEqualTo(Pairs.of(1, 2, 3)).hasSameHashCodeAs(Pairs.of(1, 2, 3));
    }
}
