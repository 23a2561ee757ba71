package org.plumbline.outcomes.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.outcomes.topology.Recomputation;
import org.plumbline.outcomes.topology.Simulation;

/// Sentences of the definitions, each implemented otherwise in one place, and places where a fact
/// reaches less than it should. A comparison that did not see one of them would be worth nothing.
class MutationTest {
    private static final int SEEDS = 1_500;
    private static final int STEPS = 90;

    static Stream<Mutation> mutations() {
        return Stream.concat(definitions(), reach());
    }

    private static Stream<Mutation> definitions() {
        return Stream.of(
                new Mutation(
                        "90 days to the millisecond begin a new course",
                        "course/SessionLine.java",
                        "> Days.COURSE_GAP",
                        ">= Days.COURSE_GAP"),
                new Mutation(
                        "30 days before day 0 are too early for a baseline",
                        "course/Baseline.java",
                        "< course.day0() - Days.BASELINE_REACH",
                        "<= course.day0() - Days.BASELINE_REACH"),
                new Mutation(
                        "a score at day 0 is no baseline",
                        "course/Baseline.java",
                        "observations.after(course.day0())",
                        "observations.from(course.day0())"),
                new Mutation(
                        "the first session's pre score goes before no other",
                        "course/Baseline.java",
                        "course.first().id().equals(",
                        "course.last().equals("),
                new Mutation(
                        "a window holds its end",
                        "course/FollowUp.java",
                        "int end = observations.from(",
                        "int end = observations.after("),
                new Mutation(
                        "a tie goes to the later score",
                        "course/FollowUp.java",
                        "observations.at(later) - target < target",
                        "observations.at(later) - target <= target"),
                new Mutation(
                        "the next course cuts nothing off",
                        "course/Course.java",
                        "Math.min(instant, nextStart().orElse(Long.MAX_VALUE))",
                        "instant"),
                new Mutation(
                        "14 days before the follow-up are not under treatment",
                        "course/Course.java",
                        "last().startedAt() >= instant",
                        "last().startedAt() > instant"),
                new Mutation(
                        "the last session's modality never makes a course combined",
                        "course/Course.java",
                        "i = from + 1; i < until;",
                        "i = from + 1; i < until - 1;"),
                new Mutation(
                        "the earliest of the pre scores speaks",
                        "course/SessionScores.java",
                        "-> -score.measuredAt()",
                        "-> score.measuredAt()"),
                new Mutation(
                        "the fifth and the thirtieth minute lie outside",
                        "course/MinutePoint.java",
                        "minutesAfter <= last",
                        "minutesAfter < last"),
                new Mutation(
                        "the first post score in the window is taken",
                        "course/SessionScores.java",
                        "Comparator.comparingInt((Post post) -> point.distance(post.minutesAfter()))",
                        "Comparator.comparingInt((Post post) -> 0)"),
                new Mutation(
                        "three months of symptoms are under three",
                        "course/Strata.java",
                        "months < 3)",
                        "months <= 3)"),
                new Mutation(
                        "every course cut short is retreated, answered or not",
                        "course/CareHistory.java",
                        "&& !answered(course, point)",
                        ""),
                new Mutation(
                        "a score at day 0 is a response",
                        "course/Response.java",
                        "int from = observations.after(course.day0());",
                        "int from = observations.from(course.day0());"),
                new Mutation(
                        "a response is looked for without end",
                        "course/Response.java",
                        "course.last().startedAt() + Days.AFTER_LAST_SESSION",
                        "Long.MAX_VALUE - 1"),
                new Mutation(
                        "30 per cent is more than 30 per cent",
                        "course/ResponseRule.java",
                        "Math.multiplyExact(100, improvement) >=",
                        "Math.multiplyExact(100, improvement) >"),
                new Mutation(
                        "the floor itself is too low",
                        "course/ResponseRule.java",
                        "x >= floor",
                        "x > floor"),
                new Mutation(
                        "the next session's start no longer counts for durability",
                        "course/Durability.java",
                        "observations.after(nextStart",
                        "observations.from(nextStart"),
                new Mutation(
                        "durability prefers minute 1",
                        "course/CareHistory.java",
                        "judged.put(pair.instrument(), pair)",
                        "judged.putIfAbsent(pair.instrument(), pair)"),
                new Mutation(
                        "an adverse event counts with the course's month",
                        "course/SessionOutcome.java",
                        "Days.month(session.startedAt())",
                        "Days.month(session.startedAt() - 30 * Days.DAY)"));
    }

    private static Stream<Mutation> reach() {
        return Stream.of(
                new Mutation(
                        "a score does not reach the session before it",
                        "course/ScoreReach.java",
                        "if (before > 0) {",
                        "if (before < 0) {"),
                new Mutation(
                        "a score does not reach the course that begins after it",
                        "course/ScoreReach.java",
                        "<= instant + Days.BASELINE_REACH",
                        "<= instant"),
                new Mutation(
                        "a session does not reach its neighbours",
                        "course/SessionReach.java",
                        "if (end > 0) {",
                        "if (end < 0) {"),
                new Mutation(
                        "a session does not reach the course that it only lengthens",
                        "course/SessionReach.java",
                        "gained.retainAll(",
                        "gained.removeAll("),
                new Mutation(
                        "a course whose successor moves stays as it was",
                        "course/Course.java",
                        "                strata(),\n                nextStart());",
                        "                strata(),\n                OptionalLong.empty());"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void theComparisonCatchesIt(Mutation mutation, @TempDir Path target)
            throws IOException, ReflectiveOperationException {
        try (var engine = MutantEngine.compile(mutation, target)) {
            var run = engine.run();
            long caught = 0;
            for (long seed = 0; seed < SEEDS && caught == 0; seed++) {
                var simulation = new Simulation(seed, 1, STEPS);
                caught += differs(simulation, run) ? 1 : 0;
            }
            assertThat(caught).as("%d seeds", SEEDS).isPositive();
        }
    }

    @Test
    void theEngineItselfPassesTheSameComparison(@TempDir Path target)
            throws IOException, ReflectiveOperationException {
        var none = new Mutation("none", "course/Days.java", "90 * DAY", "90 * DAY");
        try (var engine = MutantEngine.compile(none, target)) {
            var run = engine.run();
            for (long seed = 0; seed < 200; seed++) {
                var simulation = new Simulation(seed, 1, STEPS);
                assertThat(differs(simulation, run)).as("seed %d", seed).isFalse();
            }
        }
    }

    /// A mutant that throws is caught too.
    private static boolean differs(
            Simulation simulation,
            Function<List<SpecificRecord>, Map<String, Map<String, Long>>> run) {
        try {
            return !run.apply(simulation.revisions())
                    .equals(Recomputation.of(simulation.sessions(), simulation.scores()));
        } catch (RuntimeException broken) {
            return true;
        }
    }
}
