package org.plumbline.outcomes.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Item PAIR = new Item.Pair(7, 4);

    @Test
    void whatIsTakenBackLeavesNothing() {
        assertThat(new Counts().add(PAIR, 2).add(PAIR, -2).isEmpty()).isTrue();
    }

    @Test
    void nothingAddedIsNothingHeld() {
        assertThat(new Counts().add(PAIR, 0).isEmpty()).isTrue();
    }

    @Test
    void additionFailsOnOverflowInsteadOfGoingWrong() {
        var counts = new Counts().add(PAIR, Long.MAX_VALUE);
        assertThatThrownBy(() -> counts.add(PAIR, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aNegativeCountIsSeen() {
        assertThat(new Counts().add(PAIR, 1).anyNegative()).isFalse();
        assertThat(new Counts().add(PAIR, -1).anyNegative()).isTrue();
    }
}
