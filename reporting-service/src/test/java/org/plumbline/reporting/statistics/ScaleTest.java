package org.plumbline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void steps_of_a_hundredth_are_the_decimal_that_a_person_would_write() {
        assertThat(Scale.of(new BigDecimal("0.01")).of(2735)).isEqualTo(27.35);
        assertThat(Scale.of(new BigDecimal("0.1")).of(3)).isEqualTo(0.3);
    }

    @Test
    void steps_larger_than_the_unit_or_no_part_of_it_multiply() {
        assertThat(Scale.of(new BigDecimal("5")).of(3)).isEqualTo(15);
        assertThat(Scale.of(new BigDecimal("0.4")).of(5)).isEqualTo(2);
        assertThat(Scale.of(BigDecimal.ONE).of(7)).isEqualTo(7);
    }

    @Test
    void an_interval_keeps_its_order_under_the_opposite_sign() {
        assertThat(new Interval(-1, 3).negated()).isEqualTo(new Interval(-3, 1));
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_resolution_of_nothing_is_refused() {
        assertThatThrownBy(() -> Scale.of(BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
