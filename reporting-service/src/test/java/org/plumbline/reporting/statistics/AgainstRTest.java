package org.plumbline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every value that R 4.2.2 gave (base and stats: mean, sd, confint(lm), quantile type 7, t.test,
/// lgamma, p.adjust, prop.test without correction) is ours. Writes the largest difference of each
/// statistic to `target/statistics-against-r.csv`.
class AgainstRTest {

    private static final double CLOSED_FORM = 1e-9;
    private static final double PROBABILITY = 1e-8;
    private static final Map<String, Double> LARGEST = new TreeMap<>();

    static Stream<References.Row> rows() {
        return References.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void our_value_is_the_value_of_R(References.Row row) {
        Double ours = ours(row);
        Double theirs = row.value();
        if (theirs == null) {
            assertThat(ours).isNull();
            return;
        }
        assertThat(ours).isNotNull();
        boolean probability = row.statistic().equals("p") || row.statistic().equals("pAdjusted");
        double size = probability ? Math.abs(theirs) : Math.max(1, Math.abs(theirs));
        double difference = Math.abs(Objects.requireNonNull(ours) - theirs) / size;
        LARGEST.merge(row.statistic(), difference, Math::max);
        assertThat(difference).isLessThanOrEqualTo(probability ? PROBABILITY : CLOSED_FORM);
    }

    @AfterAll
    static void writeTheLargestDifferences() throws IOException {
        List<String> lines = new ArrayList<>(List.of("statistic,largestDifference"));
        LARGEST.forEach((statistic, difference) -> lines.add(statistic + "," + difference));
        Files.write(Path.of("target", "statistics-against-r.csv"), lines);
    }

    private static @Nullable Double ours(References.Row row) {
        return switch (row.data()) {
            case "t" -> t(row);
            case "wilson" -> wilson(row);
            case "hedges" -> HedgesG.correction(Double.parseDouble(row.subject()));
            default -> ofPairs(row);
        };
    }

    private static @Nullable Double t(References.Row row) {
        String[] arguments = row.subject().split("/", -1);
        return row.statistic().equals("p")
                ? StudentT.of(Double.parseDouble(arguments[1]))
                        .twoSidedP(Double.parseDouble(arguments[0]), 1)
                : Double.valueOf(StudentT.of(Double.parseDouble(arguments[0])).quantile975());
    }

    private static @Nullable Double wilson(References.Row row) {
        String[] arguments = row.subject().split("/", -1);
        Interval interval =
                new Proportion(
                                (long) Double.parseDouble(arguments[0]),
                                (long) Double.parseDouble(arguments[1]))
                        .wilson();
        return row.statistic().equals("low") ? low(interval) : high(interval);
    }

    private static @Nullable Double ofPairs(References.Row row) {
        if (row.subject().equals("model")) {
            Ancova model = Ancova.fit(References.sums(row.data()));
            return row.statistic().equals("df")
                    ? Double.valueOf((double) model.df())
                    : model.slope();
        }
        References.Group group =
                Objects.requireNonNull(References.groups(row.data()).get(row.subject()));
        PairSums sums = group.sums();
        return switch (row.statistic()) {
            case "meanX" -> sums.baseline().mean();
            case "sdX" -> sums.baseline().sd();
            case "meanY" -> sums.later().mean();
            case "sdY" -> sums.later().sd();
            case "mean" -> sums.decrease().mean();
            case "sd" -> sums.decrease().sd();
            case "low" -> low(sums.decrease().meanInterval());
            case "high" -> high(sums.decrease().meanInterval());
            default ->
                    row.statistic().startsWith("quantile")
                            ? Tally.of(group.improvements())
                                    .quantile(Double.parseDouble(row.statistic().substring(8)))
                            : contrast(row, sums);
        };
    }

    private static @Nullable Double contrast(References.Row row, PairSums sums) {
        Moments one = sums.decrease();
        Moments other = References.sums(row.data()).getFirst().decrease();
        WelchDifference welch = WelchDifference.of(one, other);
        HedgesG g = HedgesG.of(one, other);
        AdjustedDifference adjusted = adjusted(row.data(), index(row));
        return switch (row.statistic()) {
            case "difference" -> of(welch, WelchDifference::difference);
            case "welchLow" -> low(of(welch, WelchDifference::ci95));
            case "welchHigh" -> high(of(welch, WelchDifference::ci95));
            case "g" -> of(g, HedgesG::g);
            case "gLow" -> low(of(g, HedgesG::ci95));
            case "gHigh" -> high(of(g, HedgesG::ci95));
            case "adjusted" -> of(adjusted, AdjustedDifference::difference);
            case "se" -> of(adjusted, AdjustedDifference::se);
            case "adjustedLow" -> low(of(adjusted, AdjustedDifference::ci95));
            case "adjustedHigh" -> high(of(adjusted, AdjustedDifference::ci95));
            case "p" -> of(adjusted, AdjustedDifference::p);
            case "pAdjusted" -> corrected(row);
            default -> throw new IllegalArgumentException(row.statistic());
        };
    }

    private static int index(References.Row row) {
        return List.copyOf(References.groups(row.data()).keySet()).indexOf(row.subject());
    }

    private static @Nullable AdjustedDifference adjusted(String data, int group) {
        AdjustedDifference later = Ancova.fit(References.sums(data)).contrast(group, 0);
        return later == null ? null : later.negated();
    }

    private static @Nullable Double corrected(References.Row row) {
        List<@Nullable Double> p = new ArrayList<>();
        for (int group = 1; group < References.sums(row.data()).size(); group++) {
            p.add(of(adjusted(row.data(), group), AdjustedDifference::p));
        }
        return BenjaminiHochberg.adjust(p).get(index(row) - 1);
    }

    private static <T, R> @Nullable R of(@Nullable T from, Function<T, @Nullable R> part) {
        return from == null ? null : part.apply(from);
    }

    private static @Nullable Double low(@Nullable Interval interval) {
        return interval == null ? null : interval.low();
    }

    private static @Nullable Double high(@Nullable Interval interval) {
        return interval == null ? null : interval.high();
    }
}
