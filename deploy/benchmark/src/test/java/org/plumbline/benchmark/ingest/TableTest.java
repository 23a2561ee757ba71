package org.plumbline.benchmark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Bar AT_LEAST_HALF =
            new Bar("G9", Measure.RELAY, Measure.RAW_DRAIN, new Bar.Limit.AtLeast(0.5));
    private static final Bar AT_MOST_SIX =
            new Bar("G8", Measure.SCORE_P99, Measure.RAW_WRITE_P99, new Bar.Limit.AtMost(6));
    private static final Bar BESIDE =
            new Bar("beside", Measure.SESSION, Measure.RAW_WRITE, new Bar.Limit.None());

    private final Rounds rounds = new Rounds();

    private void round(Map<Measure, Double> values) {
        rounds.add(new Rounds.Figures(values, Map.of()));
    }

    @Test
    void aRowHoldsBothMediansAndTheirRatio() {
        round(Map.of(Measure.RELAY, 60_000.0, Measure.RAW_DRAIN, 90_000.0));
        round(Map.of(Measure.RELAY, 50_000.0, Measure.RAW_DRAIN, 100_000.0));
        round(Map.of(Measure.RELAY, 20_000.0, Measure.RAW_DRAIN, 110_000.0));

        assertThat(new Table(List.of(AT_LEAST_HALF), rounds).markdown().lines().toList())
                .hasSize(3)
                .last()
                .isEqualTo(
                        "| G9 | relay | 50 000 rows/s | 20 000–60 000"
                                + " | select 1000, produce, flush, delete | 100 000 rows/s | 90 000–110 000"
                                + " | 0.500 | ≥ 0.5 | yes |");
    }

    @Test
    void aMissedBarSaysSoInItsRowAndInWords() {
        round(Map.of(Measure.RELAY, 49_900.0, Measure.RAW_DRAIN, 100_000.0));
        Table table = new Table(List.of(AT_LEAST_HALF), rounds);

        assertThat(table.markdown()).endsWith("| 0.499 | ≥ 0.5 | no |");
        assertThat(table.missed())
                .containsExactly(
                        "G9, relay: 0.499, wanted ≥ 0.5 of select 1000, produce, flush, delete");
    }

    @Test
    void anUpperBarIsMissedFromAbove() {
        round(Map.of(Measure.SCORE_P99, 12.0, Measure.RAW_WRITE_P99, 2.0));
        assertThat(AT_MOST_SIX.reached(rounds)).isEqualTo("yes");
        round(Map.of(Measure.SCORE_P99, 13.0, Measure.RAW_WRITE_P99, 2.0));
        assertThat(AT_MOST_SIX.reached(rounds)).isEqualTo("no");
    }

    @Test
    void whatIsNoNumberReachesNothing() {
        round(Map.of(Measure.RELAY, 0.0, Measure.RAW_DRAIN, 0.0));

        assertThat(AT_LEAST_HALF.missed(rounds)).isTrue();
    }

    @Test
    void whatStandsBesideIsNotJudged() {
        round(Map.of(Measure.SESSION, 1.0, Measure.RAW_WRITE, 10_000.0));
        Table table = new Table(List.of(BESIDE), rounds);

        assertThat(table.markdown()).endsWith("| – | – |");
        assertThat(table.missed()).isEmpty();
    }

    @Test
    void everyBarOfTheRunHasItsMeasures() {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            values.put(measure, 1.0);
        }
        round(values);

        assertThat(new Table(Bar.ALL, rounds).markdown().lines()).hasSize(2 + Bar.ALL.size());
    }

    @Test
    void failuresOfAllRoundsAddUp() {
        rounds.add(new Rounds.Figures(Map.of(), Map.of("PUT 503", 2L)));
        rounds.add(new Rounds.Figures(Map.of(), Map.of("PUT 503", 3L, "PUT 429", 1L)));

        assertThat(rounds.failures()).isEqualTo(Map.of("PUT 503", 5L, "PUT 429", 1L));
    }
}
