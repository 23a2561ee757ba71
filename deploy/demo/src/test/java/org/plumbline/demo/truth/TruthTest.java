package org.plumbline.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.scenario.TimePoint;
import org.plumbline.demo.world.Course;
import org.plumbline.demo.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Estimates, computed here straight from the courses of large worlds, against the truth.
class TruthTest {
    private static final Instant END = Instant.parse("2026-11-21T00:00:00Z");
    private static final long SEED = 4711;
    private static final int PEOPLE = 25_000;
    private static final double SIGMAS = 4;
    private static final String REFERENCE = "neural-therapy";
    private static final Scenario COMPLETE =
            Scenario.shipped().withPatients(PEOPLE).withoutDropOut();

    @Test
    void withoutConfoundingAndDropOutARawComparisonFindsTheTruth() {
        World world = World.of(COMPLETE.withoutConfounding(), SEED, END);
        Map<String, Estimate> raw = raw(world, false);
        for (Truth.Confounding row : TruthTeller.confounding(world, 10_000)) {
            if (row.timePoint().equals("month-3")) {
                Estimate found = difference(raw, row.modality());
                assertThat(distance(found, row.equalCaseMix()))
                        .as("%s: %s against %s, seed %d", row.modality(), found, row, SEED)
                        .isLessThan(SIGMAS);
            }
        }
    }

    @Test
    void withConfoundingARawComparisonIsOffByWhatTheTruthSays() {
        World world = World.of(COMPLETE, SEED, END);
        Map<String, Estimate> raw = raw(world, false);
        Truth.Confounding row =
                TruthTeller.confounding(world, PEOPLE).stream()
                        .filter(r -> r.modality().equals("dry-needling"))
                        .filter(r -> r.timePoint().equals("month-3"))
                        .findFirst()
                        .orElseThrow();
        Estimate found = difference(raw, "dry-needling");
        assertThat(distance(found, row.equalCaseMix()))
                .as("the planted confounding shows: %s against %s", found, row)
                .isGreaterThan(SIGMAS);
        assertThat(distance(found, row.asChosen())).as("%s, %s", found, row).isLessThan(SIGMAS);
    }

    @Test
    void dropOutMakesWhoAnsweredLookBetterThanEverybody() {
        World world = World.of(Scenario.shipped().withPatients(PEOPLE), SEED, END);
        Map<String, Estimate> everybody = raw(world, false);
        Map<String, Estimate> answered = raw(world, true);
        everybody.forEach((modality, all) ->
                assertThat(mean(Objects.requireNonNull(answered.get(modality))))
                        .as(modality)
                        .isGreaterThan(mean(all) + 0.05));
    }

    @Test
    void effectsOfAModalityAreThoseOfThePeopleWhoHadIt() {
        Scenario scenario = COMPLETE.withoutConfounding();
        World world = World.of(scenario, SEED, END);
        Truth truth = TruthTeller.of(World.of(scenario.withPatients(10), SEED, END));
        Map<String, Estimate.Sum> found = new HashMap<>();
        world.patients()
                .map(patient -> patient.courses().getFirst())
                .forEach(course -> {
                    for (TimePoint point : TimePoint.values()) {
                        improvement(course, point, false)
                                .ifPresent(gain ->
                                        found.computeIfAbsent(
                                                        key(course, point), _ -> new Estimate.Sum())
                                                .add(gain));
                    }
                });
        long far =
                truth.effects().stream()
                        .filter(effect ->
                                distance(
                                                Objects.requireNonNull(found.get(key(effect)))
                                                        .estimate(),
                                                effect.improvement())
                                        > 3)
                        .count();
        // of 600, one or two may be further off than three standard errors by chance
        assertThat(truth.effects()).hasSize(600);
        assertThat(far).isLessThan(10);
    }

    @Test
    void theFileIsOneDocumentWithALineForEachEntry() {
        World world = World.of(Scenario.shipped().withPatients(200), SEED, END);
        Truth truth = TruthTeller.of(world);
        String text = TruthFile.text(truth);
        JsonNode read = JsonMapper.shared().readTree(text);
        assertThat(read.path("effects")).hasSize(600);
        assertThat(read.path("clinics")).hasSize(24);
        assertThat(text.lines().count()).isGreaterThan(600);
        assertThat(read.path("about").asString()).startsWith("Synthetic");
    }

    private static Map<String, Estimate> raw(World world, boolean answeredOnly) {
        Map<String, Estimate.Sum> sums = new HashMap<>();
        world.patients()
                .map(patient -> patient.courses().getFirst())
                .forEach(course ->
                        improvement(course, TimePoint.MONTH_3, answeredOnly)
                                .ifPresent(gain ->
                                        sums.computeIfAbsent(
                                                        course.treatment().modality(),
                                                        _ -> new Estimate.Sum())
                                                .add(gain)));
        Map<String, Estimate> estimates = new HashMap<>();
        sums.forEach((modality, sum) -> estimates.put(modality, sum.estimate()));
        return estimates;
    }

    private static OptionalDouble improvement(
            Course course, TimePoint point, boolean answeredOnly) {
        return Pairing.improvement(course, point, new Pairing.View(!answeredOnly, Long.MAX_VALUE));
    }

    private static Estimate difference(Map<String, Estimate> raw, String modality) {
        return Objects.requireNonNull(raw.get(modality))
                .minus(Objects.requireNonNull(raw.get(REFERENCE)));
    }

    private static double distance(Estimate one, Estimate other) {
        double se =
                Math.hypot(Objects.requireNonNull(one.se()), Objects.requireNonNull(other.se()));
        return Math.abs(mean(one) - mean(other)) / se;
    }

    private static double mean(Estimate estimate) {
        return Objects.requireNonNull(estimate.mean());
    }

    private static String key(Course course, TimePoint point) {
        return String.join(
                " ",
                List.of(
                        course.complaint().condition(),
                        course.treatment().modality(),
                        point.slug()));
    }

    private static String key(Truth.Effect effect) {
        return effect.condition() + " " + effect.modality() + " " + effect.timePoint();
    }
}
