package org.plumbline.benchmark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianOfThreeIsTheMiddleOneInWhateverOrderTheyCame() {
        assertThat(Spread.of(List.of(7.0, 1.0, 3.0))).isEqualTo(new Spread(3, 1, 7));
    }

    @Test
    void theMedianOfTwoIsTheirMean() {
        assertThat(Spread.of(List.of(4.0, 2.0))).isEqualTo(new Spread(3, 2, 4));
    }

    @Test
    void nothingHasNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void smallNumbersKeepDecimalsAndLargeOnesAreGrouped() {
        assertThat(new Spread(0, 2.345, 58_123.7).range()).isEqualTo("2.35–58 124");
    }
}
