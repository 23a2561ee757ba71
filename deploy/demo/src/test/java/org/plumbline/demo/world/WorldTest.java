package org.plumbline.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.scenario.Treatment;

class WorldTest {
    private static final Instant END = Instant.parse("2026-11-21T00:00:00Z");
    private static final Scenario SCENARIO = Scenario.shipped();
    private static final World WORLD = World.of(SCENARIO, SCENARIO.seed(), END);

    @Test
    void theSameSeedGivesTheSameWorldInAnyOrderAndOnAnyThread() {
        World again = World.of(Scenario.shipped(), SCENARIO.seed(), END);
        List<List<Submission>> forward =
                LongStream.range(0, 300).mapToObj(n -> submissions(WORLD, n)).toList();
        List<List<Submission>> backward =
                LongStream.range(0, 300)
                        .map(n -> 299 - n)
                        .parallel()
                        .mapToObj(n -> submissions(again, n))
                        .toList();
        // gauges are the worlds' own
        assertThat(backward.reversed().toString().replaceAll("Gauge@\\w+", ""))
                .isEqualTo(forward.toString().replaceAll("Gauge@\\w+", ""));
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        World other = World.of(SCENARIO, SCENARIO.seed() + 1, END);
        assertThat(submissions(other, 7).toString()).isNotEqualTo(submissions(WORLD, 7).toString());
    }

    @Test
    void theFillHasThePromisedSize() {
        AtomicLong sessions = new AtomicLong();
        AtomicLong scores = new AtomicLong();
        AtomicLong amended = new AtomicLong();
        AtomicLong retracted = new AtomicLong();
        AtomicLong late = new AtomicLong();
        Set<String> clinics = new HashSet<>();
        WORLD.patients()
                .flatMap(patient -> WORLD.submissions(patient).stream())
                .filter(submission -> submission.enteredAt() <= END.toEpochMilli())
                .forEach(submission -> {
                    clinics.add(submission.fact().network() + "/" + submission.fact().clinic());
                    if (submission.isRetraction()) {
                        retracted.incrementAndGet();
                    } else if (submission.revision() > 1) {
                        amended.incrementAndGet();
                    } else if (submission.fact() instanceof SessionFact) {
                        sessions.incrementAndGet();
                    } else {
                        scores.incrementAndGet();
                    }
                    if (submission.isLate()) {
                        late.incrementAndGet();
                    }
                });
        assertThat(sessions.get()).isBetween(46_000L, 54_000L);
        assertThat(scores.get()).isBetween(185_000L, 215_000L);
        assertThat(amended.get()).isGreaterThan(1_000);
        assertThat(retracted.get()).isGreaterThan(300);
        assertThat(late.get()).isGreaterThan(3_000);
        assertThat(clinics).hasSize(24);
    }

    @Test
    void everyConditionModalityAndCombinationOccurs() {
        Set<String> pairs = new HashSet<>();
        Set<String> combinations = new HashSet<>();
        WORLD.patients()
                .flatMap(patient -> patient.courses().stream())
                .forEach(course -> {
                    pairs.add(course.complaint().condition() + " " + course.treatment().modality());
                    if (course.combined()) {
                        combinations.add(
                                course.visits().stream()
                                        .map(visit -> visit.treatment().modality())
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining("+")));
                    }
                });
        Set<String> all = new HashSet<>();
        Set<String> twos = new HashSet<>();
        for (Treatment treatment : SCENARIO.treatments()) {
            for (Complaint complaint : SCENARIO.conditions()) {
                all.add(complaint.condition() + " " + treatment.modality());
            }
            for (Treatment other : SCENARIO.treatments()) {
                if (treatment.modality().compareTo(other.modality()) < 0) {
                    twos.add(treatment.modality() + "+" + other.modality());
                }
            }
        }
        assertThat(pairs).isEqualTo(all);
        assertThat(combinations).containsAll(twos);
    }

    @Test
    void peoplePreferEvenNumbers() {
        long[] byStep = new long[11];
        readings().forEach(steps -> byStep[(int) steps]++);
        assertThat(byStep[6]).isGreaterThan((byStep[5] + byStep[7]) / 2 * 11 / 10);
        assertThat(byStep[4]).isGreaterThan((byStep[3] + byStep[5]) / 2 * 11 / 10);
        assertThat(byStep[8]).isGreaterThan((byStep[7] + byStep[9]) / 2 * 11 / 10);
    }

    @Test
    void clinicsKeepTheirWeekdaysAndHours() {
        Map<String, Map<DayOfWeek, Long>> days = new HashMap<>();
        WORLD.patients()
                .flatMap(patient -> patient.courses().stream())
                .flatMap(course -> course.visits().stream())
                .forEach(visit -> {
                    var local =
                            Instant.ofEpochMilli(visit.start())
                                    .atZone(visit.place().network().timeZone());
                    var clinic = visit.place().clinic();
                    days.computeIfAbsent(
                                    visit.place().network().network() + "/" + clinic.clinic(),
                                    _ -> new EnumMap<>(DayOfWeek.class))
                            .merge(local.getDayOfWeek(), 1L, Long::sum);
                    assertThat(local.getHour())
                            .isBetween(clinic.opensAtHour(), clinic.closesAtHour() - 1);
                });
        assertThat(days.get("demo-network/chapel-lane"))
                .doesNotContainKeys(DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        Map<DayOfWeek, Long> harbour = days.getOrDefault("demo-network/harbour", Map.of());
        assertThat(harbour).doesNotContainKey(DayOfWeek.SUNDAY);
        long monday = harbour.getOrDefault(DayOfWeek.MONDAY, 0L);
        assertThat(harbour.getOrDefault(DayOfWeek.FRIDAY, 0L)).isLessThan(monday * 8 / 10);
        assertThat(harbour.getOrDefault(DayOfWeek.SATURDAY, 0L)).isLessThan(monday / 5);
    }

    @Test
    void whoGetsWorseDropsOutMoreOften() {
        List<Reading> asked =
                WORLD.patients()
                        .flatMap(patient -> patient.courses().stream())
                        .flatMap(course -> course.readings().stream())
                        .filter(reading -> reading.timing() == Timing.FOLLOW_UP)
                        .filter(reading -> reading.gauge() == WORLD.gauges().getFirst())
                        .toList();
        double bad = answeredShare(asked.stream().filter(r -> r.steps() >= 6).toList());
        double good = answeredShare(asked.stream().filter(r -> r.steps() <= 2).toList());
        assertThat(good).isGreaterThan(bad + 0.08);
        assertThat(bad).isGreaterThan(0.3);
    }

    @Test
    void oneClinicHearsLittleOfItsPatients() {
        Map<String, double[]> answered = new HashMap<>();
        WORLD.patients()
                .flatMap(patient -> patient.courses().stream())
                .forEach(course ->
                        course.readings().stream()
                                .filter(reading -> reading.timing() == Timing.FOLLOW_UP)
                                .forEach(reading -> {
                                    double[] counts =
                                            answered.computeIfAbsent(
                                                    course.place().clinic().clinic(),
                                                    _ -> new double[2]);
                                    counts[0] += reading.answered() ? 1 : 0;
                                    counts[1]++;
                                }));
        double[] station = answered.getOrDefault("station-road", new double[2]);
        double[] harbour = answered.getOrDefault("harbour", new double[2]);
        assertThat(station[0] / station[1]).isLessThan(harbour[0] / harbour[1] - 0.2);
    }

    @Test
    void idsAreSyntheticUniqueAndWithinTheLimits() {
        Set<String> ids = new HashSet<>();
        WORLD.patients()
                .limit(500)
                .flatMap(patient -> WORLD.submissions(patient).stream())
                .forEach(submission -> {
                    Fact fact = submission.fact();
                    assertThat(fact.id()).matches("D[A-Za-z0-9._:-]{1,63}");
                    assertThat(fact.patient()).matches("D\\d{6}");
                    String kind = fact instanceof SessionFact ? "session" : "score";
                    String key = kind + fact.network() + fact.clinic() + fact.id();
                    assertThat(ids.add(key + "/" + submission.revision())).as(key).isTrue();
                });
    }

    @Test
    void nobodyIsBornAfterTheSessionOrSickOnlyAfterIt() {
        WORLD.patients()
                .limit(2_000)
                .flatMap(patient -> WORLD.submissions(patient).stream())
                .map(Submission::fact)
                .filter(SessionFact.class::isInstance)
                .map(SessionFact.class::cast)
                .forEach(session -> {
                    String month =
                            Instant.ofEpochMilli(session.startedAt())
                                    .atZone(ZoneOffset.UTC)
                                    .toString()
                                    .substring(0, 7);
                    assertThat(session.symptomOnset()).isLessThanOrEqualTo(month);
                });
    }

    private static double answeredShare(List<Reading> readings) {
        return (double) readings.stream().filter(Reading::answered).count() / readings.size();
    }

    private static LongStream readings() {
        return WORLD.patients()
                .flatMap(patient -> patient.courses().stream())
                .flatMap(course -> course.readings().stream())
                .filter(reading -> reading.gauge() == WORLD.gauges().getFirst())
                .mapToLong(Reading::steps);
    }

    private static List<Submission> submissions(World world, long number) {
        return world.submissions(world.patient(number));
    }
}
