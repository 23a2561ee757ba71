package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Halving finds what looking at everything finds.
class TimelineTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFoundIsWhatASearchThroughAllFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> all = new ArrayList<>();
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            all.add(
                    new Observation(
                            random.nextInt(12),
                            "id" + random.nextInt(4),
                            "c" + i,
                            random.nextInt(11),
                            null));
        }
        Timeline timeline = new Timeline(all);
        for (int repeat = 0; repeat < 20; repeat++) {
            long from = random.nextInt(14) - 1L;
            long to = random.nextInt(14) - 1L;
            long target = random.nextInt(14) - 1L;
            assertThat(timeline.nearest(target, from, to))
                    .as("seed %d: nearest to %d in [%d, %d)", seed, target, from, to)
                    .isEqualTo(nearest(all, target, from, to));
            assertThat(timeline.hasAny(from, to))
                    .as("seed %d: any in [%d, %d)", seed, from, to)
                    .isEqualTo(all.stream().anyMatch(one -> one.at() >= from && one.at() < to));
            assertThat(timeline.within(from, to))
                    .as("seed %d: in (%d, %d)", seed, from, to)
                    .isEqualTo(
                            sorted(all).stream()
                                    .filter(one -> one.at() > from && one.at() < to)
                                    .toList());
            assertThat(timeline.upTo(from, to))
                    .as("seed %d: in (%d, %d]", seed, from, to)
                    .isEqualTo(
                            sorted(all).stream()
                                    .filter(one -> one.at() > from && one.at() <= to)
                                    .toList());
        }
    }

    private static Optional<Observation> nearest(
            List<Observation> all, long target, long from, long to) {
        return all.stream()
                .filter(one -> one.at() >= from && one.at() < to)
                .min(
                        Comparator.comparingLong((Observation one) -> Math.abs(one.at() - target))
                                .thenComparing(Observation.ORDER));
    }

    private static List<Observation> sorted(List<Observation> all) {
        return all.stream().sorted(Observation.ORDER).toList();
    }
}
