package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.Api;
import org.plumbline.acceptance.outside.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole trial, imported as one file, comes out with exactly the sums and, to 1e-9, the figures
/// that were computed elsewhere; the same file once more changes nothing.
class TrialIT {

    private static final double TOLERANCE = 1e-9;
    private static final String COMPARISON =
            "/api/v1/comparisons?conditionGroup=headache-orofacial&instrument=headache-score&reference=conventional-care&timepoint=";
    private static final Map<String, String> SUMS =
            Map.of(
                    "n", "n", "sum_x", "x", "sum_y", "y", "sum_xx", "xx", "sum_yy", "yy", "sum_xy",
                    "xy");

    @Test
    void aSyntheticTwinOfTheHeadacheTrialIsReportedExactly() throws Exception {
        holds(Path.of("src/test/resources/headache-twin"), "synthetic-trial");
    }

    @Test
    void theHeadacheTrialIsReportedExactly() throws Exception {
        String folder = System.getProperty("headache.trial", "");
        assumeTrue(!folder.isBlank(), "no -Dheadache.trial=<folder>");
        holds(Path.of(folder), "uk-primary-care");
    }

    private static void holds(Path folder, String network)
            throws IOException, InterruptedException {
        var api = new Api(RunningPlatform.get(), network);
        long rows = Files.readAllLines(folder.resolve("import.csv")).size() - 1L;

        JsonNode first = api.importCsv(folder.resolve("import.csv"));
        assertThat(first.path("recorded").asLong()).as(first.toString()).isEqualTo(rows);
        assertThat(first.path("rejected").asLong()).isZero();
        JsonNode expected =
                JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));
        reports(api, expected);

        JsonNode second = api.importCsv(folder.resolve("import.csv"));
        assertThat(second.path("unchanged").asLong()).as(second.toString()).isEqualTo(rows);
        assertThat(second.path("recorded").asLong() + second.path("amended").asLong()).isZero();
        reports(api, expected);
    }

    private static void reports(Api api, JsonNode expected) throws InterruptedException {
        for (String point : new String[] {"month-3", "month-12"}) {
            JsonNode truth = expected.path(point);
            long pairs =
                    truth.path("acupuncture").path("n").asLong()
                            + truth.path("conventional-care").path("n").asLong();
            JsonNode answer =
                    Eventually.get(
                            () -> api.outcome(COMPARISON + point, Map.of()),
                            a -> pairs(a) == pairs);
            for (String modality : new String[] {"acupuncture", "conventional-care"}) {
                agrees(group(answer, modality), truth.path(modality));
            }
            adjusted(
                    answer,
                    truth.path("ancova_improvement_difference_acupuncture_minus_conventional"));
        }
    }

    private static void agrees(JsonNode group, JsonNode truth) {
        SUMS.forEach((theirs, ours) ->
                assertThat(group.path("sums").path(ours).asLong(-1))
                        .as(ours)
                        .isEqualTo(truth.path(theirs).asLong()));
        close(group.path("baseline").path("mean"), truth.path("mean_baseline"));
        close(group.path("followUp").path("mean"), truth.path("mean_later"));
        close(group.path("followUp").path("sd"), truth.path("sd_later"));
        close(group.path("improvement").path("mean"), truth.path("mean_improvement"));
        close(group.path("improvement").path("sd"), truth.path("sd_improvement"));
    }

    private static void adjusted(JsonNode answer, JsonNode truth) {
        JsonNode contrast = answer.path("contrasts").path(0);
        assertThat(contrast.path("modality").asString()).isEqualTo("acupuncture");
        assertThat(contrast.path("reference").asString()).isEqualTo("conventional-care");
        close(contrast.path("adjusted").path("difference"), truth.path("difference"));
        close(contrast.path("adjusted").path("se"), truth.path("se"));
        assertThat(contrast.path("adjusted").path("df").asLong())
                .isEqualTo(truth.path("df").asLong());
    }

    private static void close(JsonNode ours, JsonNode truth) {
        assertThat(ours.isNumber()).as(ours.toString()).isTrue();
        double scale = Math.abs(truth.asDouble());
        assertThat(ours.asDouble()).isCloseTo(truth.asDouble(), within(TOLERANCE * scale));
    }

    private static JsonNode group(JsonNode answer, String modality) {
        return StreamSupport.stream(answer.path("groups").spliterator(), false)
                .filter(g -> g.path("modality").asString().equals(modality))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group " + modality + " in " + answer));
    }

    private static long pairs(JsonNode answer) {
        return StreamSupport.stream(answer.path("groups").spliterator(), false)
                .mapToLong(g -> g.path("n").asLong())
                .sum();
    }
}
