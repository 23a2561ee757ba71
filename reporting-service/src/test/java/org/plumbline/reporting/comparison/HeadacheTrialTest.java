package org.plumbline.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reporting.statistics.AdjustedDifference;
import org.plumbline.reporting.statistics.Ancova;
import org.plumbline.reporting.statistics.PairSums;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures of a real trial from its sums, where its folder is at hand.
@EnabledIfSystemProperty(named = "headache.trial", matches = ".+")
class HeadacheTrialTest {

    private static final double RELATIVE = 1e-7;

    @ParameterizedTest
    @ValueSource(strings = {"month-3", "month-12"})
    void sums_of_the_trial_give_its_adjusted_difference(String timePoint) {
        JsonNode expected = expected().get(timePoint);
        Ancova model =
                Ancova.fit(
                        List.of(
                                sums(expected.get("conventional-care")),
                                sums(expected.get("acupuncture"))));
        AdjustedDifference adjusted = Objects.requireNonNull(model.contrast(1, 0)).negated();
        JsonNode ancova =
                expected.get("ancova_improvement_difference_acupuncture_minus_conventional");
        assertThat(adjusted.difference() / 100)
                .isCloseTo(ancova.get("difference").asDouble(), withinPercentage(RELATIVE));
        assertThat(Objects.requireNonNull(adjusted.se()) / 100)
                .isCloseTo(ancova.get("se").asDouble(), withinPercentage(RELATIVE));
        assertThat(adjusted.df()).isEqualTo(ancova.get("df").asLong());
        assertThat(Objects.requireNonNull(model.slope()))
                .isCloseTo(ancova.get("slope").asDouble(), withinPercentage(RELATIVE));
    }

    private static JsonNode expected() {
        Path file = Path.of(System.getProperty("headache.trial"), "expected.json");
        return JsonMapper.builder().build().readTree(file.toFile());
    }

    private static PairSums sums(JsonNode group) {
        return new PairSums(
                group.get("n").asLong(),
                group.get("sum_x").asLong(),
                group.get("sum_y").asLong(),
                group.get("sum_xx").asLong(),
                group.get("sum_yy").asLong(),
                group.get("sum_xy").asLong());
    }
}
