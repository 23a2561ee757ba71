package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairsCodecTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pairs_come_back_as_they_were(long seed) {
        Pairs pairs = random(new Random(seed));

        assertThat(PairsCodec.decode(PairsCodec.encode(pairs)))
                .as("seed %d", seed)
                .isEqualTo(pairs);
    }

    @Test
    void the_greatest_and_smallest_numbers_come_back() {
        Pairs pairs =
                Pairs.of(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        1,
                        -1,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        0,
                        2);

        assertThat(PairsCodec.decode(PairsCodec.encode(pairs))).isEqualTo(pairs);
    }

    @Test
    void a_pair_of_a_small_scale_takes_three_bytes() {
        Pairs pairs = Pairs.of(4, 1, 2, 4, 3, 1, 7, 2, 9);

        assertThat(PairsCodec.encode(pairs)).hasSize(2 + 3 * 3);
    }

    @Test
    void bytes_cut_off_anywhere_are_refused() {
        byte[] bytes = PairsCodec.encode(random(new Random(11)));

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException()
                    .as("length %d", length)
                    .isThrownBy(() -> PairsCodec.decode(cut));
        }
    }

    @Test
    void another_version_and_left_over_bytes_are_refused() {
        byte[] bytes = PairsCodec.encode(Pairs.of(1, 2, 3));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        byte[] other = bytes.clone();
        other[0] = 2;

        assertThatIllegalArgumentException().isThrownBy(() -> PairsCodec.decode(longer));
        assertThatIllegalArgumentException().isThrownBy(() -> PairsCodec.decode(other));
    }

    private static Pairs random(Random random) {
        TreeMap<Long, TreeMap<Long, Long>> counts = new TreeMap<>();
        int size = 1 + random.nextInt(60);
        for (int pair = 0; pair < size; pair++) {
            counts.computeIfAbsent(random.nextLong(-5, 1000), _ -> new TreeMap<>())
                    .put(random.nextLong(-5, 1000), random.nextLong(1, 100_000));
        }
        return Pairs.of(
                counts.entrySet().stream()
                        .flatMapToLong(x ->
                                x.getValue().entrySet().stream()
                                        .flatMapToLong(y ->
                                                Arrays.stream(
                                                        new long[] {
                                                            x.getKey(), y.getKey(), y.getValue()
                                                        })))
                        .toArray());
    }
}
