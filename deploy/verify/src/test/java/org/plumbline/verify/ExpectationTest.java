package org.plumbline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.verify.cell.CellComparison;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.cell.Motion;
import org.plumbline.verify.difference.Difference;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.fact.Digest;
import org.plumbline.verify.fact.Fact;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.FactKey.Kind;
import org.plumbline.verify.journal.Entry;
import org.plumbline.verify.journal.History;
import org.plumbline.verify.journal.History.Live;
import org.plumbline.verify.journal.Position;
import org.plumbline.verify.recomputation.Recomputation;
import org.plumbline.verify.recomputation.Scale;
import org.plumbline.verify.recomputation.Score;
import org.plumbline.verify.recomputation.Session;

/// Facts are on their way while the tables are read: each cell may hold any of the states that a
/// patient goes through, one cell another than the next.
class ExpectationTest {

    private static final long DAY = 86_400_000;
    private static final int PATIENTS = 6;
    private static final int ENTRIES = 60;
    private static final List<Score.Timing> TIMINGS =
            List.of(Score.Timing.PRE, Score.Timing.POST, Score.Timing.DIARY);

    private final Recomputation recomputation =
            new Recomputation(_ -> new Scale(true, OptionalLong.of(3), _ -> "none"));

    /// What was compared, what was left out, and what differed.
    private record Round(long compared, long inMotion, List<Difference> differences) {}

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static List<History> histories(SplittableRandom random) {
        Map<String, List<Entry>> entries = new HashMap<>();
        Map<FactKey, Long> revisions = new HashMap<>();
        for (int at = 1; at <= ENTRIES; at++) {
            String patient = "p" + random.nextInt(PATIENTS);
            boolean session = random.nextInt(3) == 0;
            String id = patient + "-" + random.nextInt(4);
            FactKey key = new FactKey(session ? Kind.SESSION : Kind.SCORE, patient, "a", id);
            long revision = revisions.merge(key, 1L, Long::sum);
            Fact.Content content = session ? session(random, id) : score(random, patient, id);
            Fact fact =
                    new Fact(
                            key,
                            "north",
                            revision,
                            random.nextInt(6) > 0,
                            new Digest(0, 0),
                            content);
            entries.computeIfAbsent(patient, _ -> new ArrayList<>())
                    .add(new Entry(new Position(at, at), fact));
        }
        List<History> histories = new ArrayList<>();
        entries.forEach((patient, all) -> histories.add(new History("north", patient, all)));
        return histories;
    }

    private static Fact.Content session(SplittableRandom random, String id) {
        return new Fact.OfSession(
                new Session(
                        "a",
                        id,
                        "migraine",
                        "m" + random.nextInt(2),
                        null,
                        random.nextInt(150) * DAY,
                        null,
                        null,
                        null,
                        List.of()));
    }

    private static Fact.Content score(SplittableRandom random, String patient, String id) {
        Score.Timing timing = TIMINGS.get(random.nextInt(TIMINGS.size()));
        return new Fact.OfScore(
                new Score(
                        "a",
                        id,
                        timing,
                        patient + "-" + random.nextInt(4),
                        "migraine",
                        "nrs",
                        random.nextInt(20),
                        random.nextInt(11),
                        random.nextInt(180) * DAY));
    }

    private Map<String, Counts> cells(Live live) {
        Map<String, Counts> cells = new HashMap<>();
        recomputation.count(
                "north",
                live.sessions(),
                live.scores(),
                (cell, item) -> cells.computeIfAbsent(cell, _ -> new Counts()).add(item, 1));
        return cells;
    }

    /// Tables in which each cell has another state of each patient.
    private Map<String, Map<String, Long>> torn(
            List<History> histories, Position from, SplittableRandom random) {
        Map<String, Map<String, Long>> tables = new HashMap<>();
        for (History history : histories) {
            List<Live> states = history.statesFrom(from);
            Set<String> touched = new HashSet<>();
            states.forEach(state -> touched.addAll(cells(state).keySet()));
            for (String cell : touched.stream().sorted().toList()) {
                Live state = states.get(random.nextInt(states.size()));
                recomputation.count(
                        "north",
                        state.sessions(),
                        state.scores(),
                        (key, item) -> {
                            if (key.equals(cell)) {
                                tables.computeIfAbsent(cell, _ -> new HashMap<>())
                                        .merge(item, 1L, Long::sum);
                            }
                        });
            }
        }
        return tables;
    }

    private static Round compare(
            Expectation expectation,
            Predicate<String> wanted,
            Predicate<String> moving,
            Map<String, Map<String, Long>> tables) {
        Differences differences = new Differences(5);
        CellComparison comparison =
                new CellComparison(expectation.cells(), wanted, moving, differences);
        tables.forEach((cell, counts) -> comparison.next(cell, Counts.of(counts)));
        comparison.end();
        return new Round(comparison.compared(), comparison.inMotion(), differences.first());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOnItsWayIsLeftOutAndTriedAgainAndNothingElseIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<History> histories = histories(random);
        int at = 30 + random.nextInt(ENTRIES - 30);
        Position position = new Position(at, at);
        Position end = new Position(ENTRIES, ENTRIES);
        Expectation expectation = new Expectation(recomputation);
        Motion motion = new Motion();
        for (History history : histories) {
            expectation.add(history, position);
            if (!history.after(position).isEmpty()) {
                expectation.touch(motion, history, position);
            }
        }
        Round first = compare(expectation, _ -> true, motion, torn(histories, position, random));
        assertThat(first.differences()).as("seed %d, first round", seed).isEmpty();

        for (History history : histories) {
            if (!history.after(position).isEmpty()) {
                expectation.move(history, position, end, false);
            }
        }
        Map<String, Map<String, Long>> still = torn(histories, end, random);
        Round second = compare(expectation, motion, _ -> false, still);
        assertThat(second.differences()).as("seed %d, second round", seed).isEmpty();
        Round all = compare(expectation, _ -> true, _ -> false, still);
        assertThat(all.differences()).as("seed %d, everything at rest", seed).isEmpty();
        assertThat(all.compared()).as("seed %d", seed).isEqualTo(still.size());
    }

    /// The world above is one in which it matters.
    @Test
    void withoutLeavingAnythingOutThereWouldBeDifferences() {
        long torn =
                seeds().filter(
                                seed -> {
                                    SplittableRandom random = new SplittableRandom(seed);
                                    List<History> histories = histories(random);
                                    Position position = new Position(45, 45);
                                    Expectation expectation = new Expectation(recomputation);
                                    histories.forEach(one -> expectation.add(one, position));
                                    return !compare(
                                                    expectation,
                                                    _ -> true,
                                                    _ -> false,
                                                    torn(histories, position, random))
                                            .differences()
                                            .isEmpty();
                                })
                        .count();
        assertThat(torn).isGreaterThan(190);
    }

    @Test
    void anErasedPatientCountsNothingFromThenOn() {
        List<History> histories = histories(new SplittableRandom(1));
        Position middle = new Position(40, 40);
        Position end = new Position(ENTRIES, ENTRIES);
        Expectation expectation = new Expectation(recomputation);
        histories.forEach(one -> expectation.add(one, middle));
        for (History history : histories) {
            assertThat(expectation.erase(history.patientKey())).isTrue();
            expectation.move(history, middle, end, false);
            assertThat(expectation.erase(history.patientKey())).isFalse();
            expectation.move(history, middle, end, true);
        }
        assertThat(compare(expectation, _ -> true, _ -> false, Map.of()))
                .isEqualTo(new Round(0, 0, List.of()));
    }

    @Test
    void aPatientOfWhomTooMuchArrivesTakesTheConditionAlong() {
        List<Entry> entries = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int at = 1; at <= 80; at++) {
            boolean session = at % 2 == 0;
            String id = "x" + at;
            FactKey key = new FactKey(session ? Kind.SESSION : Kind.SCORE, "p", "a", id);
            Fact.Content content = session ? session(random, id) : score(random, "p", id);
            entries.add(
                    new Entry(
                            new Position(at, at),
                            new Fact(key, "north", 1, true, new Digest(0, 0), content)));
        }
        Motion motion = new Motion();
        new Expectation(recomputation)
                .touch(motion, new History("north", "p", entries), Position.START);
        assertThat(motion.test("course/north/z/migraine/any")).isTrue();
        assertThat(motion.test("course/north/z/neck-pain/any")).isFalse();
        assertThat(motion.test("course/south/z/migraine/any")).isFalse();
    }
}
