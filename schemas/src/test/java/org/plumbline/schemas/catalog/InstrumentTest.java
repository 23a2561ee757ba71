package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.schemas.catalog.Instrument.Direction;

class InstrumentTest {

    private static final Catalog CATALOG = Catalog.load();

    @ParameterizedTest
    @CsvSource({
        "nrs-pain, 4, 4",
        "nrs-pain, 4.0, 4",
        "nrs-pain, 0, 0",
        "nrs-pain, 10, 10",
        "nrs-pain, 1E+1, 10",
        "nrs-pain, 0E-999999999, 0",
        "nrs-pain, 0E+999999999, 0",
        "vas-pain, 37, 37",
        "ppt, 2.35, 235",
        "ppt, 2.350, 235",
        "peg, 6.67, 667",
        "headache-score, 10.75, 1075",
        "headache-score, 100, 10000"
    })
    void aValueIsAWholeNumberOfSteps(String slug, BigDecimal value, long steps) {
        Instrument instrument = instrument(slug);
        assertThat(instrument.read(value)).isEqualTo(new Reading.Steps(steps));
        assertThat(instrument.steps(value)).contains(steps);
        assertThat(instrument.value(steps)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "nrs-pain, 10.000001",
        "nrs-pain, -1",
        "ppt, 20.01",
        "vas-pain, 1E+2147483647",
        "peg, -0.01"
    })
    void aValueOutsideTheRangeIsRefused(String slug, BigDecimal value) {
        Instrument instrument = instrument(slug);
        assertThat(instrument.read(value))
                .isEqualTo(new Reading.OutOfRange(instrument.minimum(), instrument.maximum()));
        assertThat(instrument.steps(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nrs-pain, 4.5",
        "vas-pain, 37.1",
        "ppt, 2.355",
        "headache-score, 0.0000001",
        "peg, 3.333",
        "ppt, 1E-2147483647",
        "nrs-pain, 1E-999999999"
    })
    void aValueBetweenTwoStepsIsRefused(String slug, BigDecimal value) {
        Instrument instrument = instrument(slug);
        assertThat(instrument.read(value))
                .isEqualTo(new Reading.NotAMultiple(instrument.resolution()));
    }

    @ParameterizedTest
    @CsvSource({
        "nrs-pain, 0, low",
        "nrs-pain, 3, low",
        "nrs-pain, 4, middle",
        "nrs-pain, 6, middle",
        "nrs-pain, 7, high",
        "nrs-pain, 10, high",
        "vas-pain, 33, low",
        "vas-pain, 34, middle",
        "vas-pain, 66, middle",
        "vas-pain, 67, high",
        "headache-score, 3333, low",
        "headache-score, 3334, middle",
        "headache-score, 6666, middle",
        "headache-score, 6667, high",
        "peg, 333, low",
        "peg, 334, middle",
        "peg, 666, middle",
        "peg, 667, high",
        "ppt, 2000, low",
        "ppt, 1334, low",
        "ppt, 1333, middle",
        "ppt, 667, middle",
        "ppt, 666, high",
        "ppt, 0, high"
    })
    void theBaselineBandIsAThirdOfTheRangeCountedFromTheGoodEnd(
            String slug, long steps, String band) {
        assertThat(instrument(slug).baselineBand(steps)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"-3, low", "-1, low", "0, middle", "2, middle", "3, high", "6, high"})
    void aRangeOfExactThirdsThatDoesNotBeginAtZeroIsCountedFromItsMinimum(long steps, String band) {
        assertThat(
                        of(-3, 6, Direction.LOWER_IS_BETTER, new SeverityBands.Thirds())
                                .baselineBand(steps))
                .isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"10, low", "8, low", "7, middle", "5, middle", "4, high", "0, high"})
    void cutsAreCountedFromTheGoodEndToo(long steps, String band) {
        Instrument instrument = of(0, 10, Direction.HIGHER_IS_BETTER, new SeverityBands.Cuts(3, 6));
        assertThat(instrument.baselineBand(steps)).isEqualTo(band);
    }

    @Test
    void withoutSeverityTheBandIsNone() {
        Instrument instrument = of(0, 10, Direction.LOWER_IS_BETTER, new SeverityBands.None());
        assertThat(instrument.baselineBand(9)).isEqualTo("none");
    }

    @Test
    void improvementIsPositiveWhereItIsBetter() {
        assertThat(instrument("nrs-pain").improvement(7, 3)).isEqualTo(4);
        assertThat(instrument("ppt").improvement(235, 310)).isEqualTo(75);
        assertThat(instrument("ppt").improvement(310, 235)).isEqualTo(-75);
    }

    @Test
    void aRangeOrResolutionThatCannotBeIsRefused() {
        assertThatThrownBy(() -> of(5, 5, Direction.LOWER_IS_BETTER, new SeverityBands.None()))
                .isInstanceOf(InvalidCatalogException.class);
    }

    private static Instrument instrument(String slug) {
        return CATALOG.instrument(slug).orElseThrow();
    }

    private static Instrument of(
            long minimum, long maximum, Direction direction, SeverityBands bands) {
        return new Instrument(
                "example",
                Map.of("en", "Example"),
                Map.of(),
                "points",
                BigDecimal.valueOf(minimum),
                BigDecimal.valueOf(maximum),
                BigDecimal.ONE,
                direction,
                "now",
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                bands,
                Optional.empty(),
                "",
                true,
                "",
                false);
    }
}
