package org.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void quantilesAreNearestRanks() {
        var hundred =
                new Latencies(DoubleStream.iterate(100, v -> v - 1).limit(100).boxed().toList());

        assertThat(hundred.quantile(0.5)).isEqualTo(50);
        assertThat(hundred.quantile(0.99)).isEqualTo(99);
        assertThat(hundred.quantile(1)).isEqualTo(100);
    }

    @Test
    void acknowledgementsAndSightingsArePairedInOrder() {
        var latencies =
                Latencies.between(
                        List.of(30_000_000L, 10_000_000L), List.of(15_000_000L, 50_000_000L));

        assertThat(latencies.sorted()).containsExactly(5.0, 20.0);
    }

    @Test
    void aSubmissionThatWasNeverSeenIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latencies.between(List.of(1L, 2L), List.of(3L)))
                .withMessageContaining("2 acknowledged, 1 visible");
    }
}
