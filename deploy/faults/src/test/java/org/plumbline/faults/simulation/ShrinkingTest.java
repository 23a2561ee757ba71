package org.plumbline.faults.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void onlyWhatMakesItFailIsLeftInItsOrder() {
        assertThat(Shrinking.of(HUNDRED, some -> some.containsAll(List.of(3, 50, 51, 99))))
                .containsExactly(3, 50, 51, 99);
    }

    @Test
    void nothingOfWhatIsLeftCanBeLeftOut() {
        List<Integer> least =
                Shrinking.of(
                        HUNDRED, some -> some.stream().mapToInt(Integer::intValue).sum() > 300);

        assertThat(least.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(300);
        assertThat(least)
                .allSatisfy(one ->
                        assertThat(least.stream().mapToInt(Integer::intValue).sum() - one)
                                .isLessThanOrEqualTo(300));
    }

    @Test
    void aSingleEventIsShortEnough() {
        assertThat(Shrinking.of(List.of(7), some -> true)).containsExactly(7);
    }
}
