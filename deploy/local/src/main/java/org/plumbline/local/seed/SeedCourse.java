package org.plumbline.local.seed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// One person's course of treatment, session by session and score by score.
final class SeedCourse {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<FollowUp> FOLLOW_UPS =
            List.of(
                    new FollowUp("M1", 30, 0.88, 0.75),
                    new FollowUp("M3", 91, 0.8, 1.0),
                    new FollowUp("M6", 182, 0.62, 0.95),
                    new FollowUp("M12", 365, 0.5, 0.85));
    private static final int MOST_SESSIONS = 7;
    private static final int FEWEST_SESSIONS = 3;

    private final SplittableRandom random;
    private final Map<String, String> person;
    private final String patient;
    private final Practice.Complaint complaint;
    private final Practice.Treatment treatment;
    private final Instant firstDay;
    private final Instant end;
    private final double before;
    private final double lasting;
    private final int sessions;

    /// @param day 0 of the course
    /// @param end nothing is recorded after it
    SeedCourse(
            SplittableRandom random,
            String clinic,
            String patient,
            Practice.Complaint complaint,
            Practice.Treatment treatment,
            Instant day,
            Instant end) {
        this.random = random;
        this.patient = patient;
        this.person =
                Map.of("clinic", clinic, "patient", patient, "condition", complaint.condition());
        this.complaint = complaint;
        this.treatment = treatment;
        this.firstDay = day;
        this.end = end;
        this.before = clamp(complaint.before() + 1.3 * random.nextGaussian(), 3, 10);
        this.lasting =
                treatment.lasting() * before / complaint.before() + 1.6 * random.nextGaussian();
        this.sessions = random.nextInt(FEWEST_SESSIONS, MOST_SESSIONS + 1);
    }

    /// One follow-up.
    ///
    /// @param answered the share of people who answer
    /// @param effect how much of the lasting effect shows
    private record FollowUp(String name, int day, double answered, double effect) {}

    Stream<SeedRow> rows() {
        Map<String, String> profile = profile();
        Stream.Builder<SeedRow> rows = Stream.builder();
        for (int number = 1; number <= sessions; number++) {
            Instant start = firstDay.plus(WEEK.multipliedBy(number - 1L));
            if (start.isBefore(end)) {
                session(number, start, profile).forEach(rows);
            }
        }
        FOLLOW_UPS.forEach(followUp -> answers(followUp).forEach(rows));
        return rows.build();
    }

    private Stream<SeedRow> session(int number, Instant start, Map<String, String> profile) {
        String id = patient.replace('P', 'D') + "-S" + number;
        Map<String, String> session = new LinkedHashMap<>(person);
        session.putAll(profile);
        session.putAll(technique());
        Stream.Builder<SeedRow> rows = Stream.builder();
        rows.add(
                SeedRow.of(
                        session,
                        "type",
                        "session",
                        "id",
                        id,
                        "modality",
                        treatment.modality(),
                        "startedAt",
                        start.toString(),
                        "practitioner",
                        "dr-" + random.nextInt(1, 4),
                        "adverseEvents",
                        adverseEvent()));
        double progress = number == 1 ? 0 : 0.6 * (number - 1) / sessions;
        double now = clamp(before - lasting * progress + 0.6 * random.nextGaussian(), 0, 10);
        double soon = clamp(now - treatment.immediate() + 0.7 * random.nextGaussian(), 0, 10);
        score(rows, id, start, "n0", "nrs-pain", "pre", "", whole(now));
        score(rows, id, start, "n15", "nrs-pain", "post", "15", whole(soon));
        if (number == 1) {
            score(rows, id, start, "n1", "nrs-pain", "post", "1", whole((now + soon) / 2));
            score(rows, id, start, "v0", "vas-pain", "pre", "", whole(10 * now));
            score(rows, id, start, "g0", "peg", "pre", "", hundredths(thirds(now)));
        }
        if (number == 1 && !treatment.modality().equals("conventional-care")) {
            double threshold = clamp(3.2 - 0.12 * now + 0.5 * random.nextGaussian(), 0.5, 10);
            double later = clamp(threshold + 0.35 + 0.3 * random.nextGaussian(), 0.5, 10);
            score(rows, id, start, "t0", "ppt", "pre", "", hundredths(threshold));
            score(rows, id, start, "t15", "ppt", "post", "15", hundredths(later));
        }
        return rows.build();
    }

    private Stream<SeedRow> answers(FollowUp followUp) {
        Instant when =
                firstDay.plus(Duration.ofDays(followUp.day()))
                        .plus(Duration.ofHours(random.nextInt(-60, 61)));
        boolean answers = random.nextDouble() < followUp.answered();
        double pain =
                clamp(before - lasting * followUp.effect() + 0.8 * random.nextGaussian(), 0, 10);
        if (!answers || when.isAfter(end)) {
            return Stream.of();
        }
        return Stream.of(
                answer(followUp, when, "n", "nrs-pain", whole(pain)),
                answer(followUp, when, "v", "vas-pain", whole(10 * pain)),
                answer(followUp, when, "g", "peg", hundredths(thirds(pain))));
    }

    private SeedRow answer(
            FollowUp followUp, Instant when, String mark, String instrument, BigDecimal value) {
        return SeedRow.of(
                person,
                "type",
                "score",
                "id",
                patient.replace('P', 'D') + "-" + followUp.name() + mark,
                "instrument",
                instrument,
                "timing",
                "follow-up",
                "value",
                value.toPlainString(),
                "measuredAt",
                when.toString());
    }

    private void score(
            Stream.Builder<SeedRow> rows,
            String session,
            Instant start,
            String mark,
            String instrument,
            String timing,
            String minutesAfter,
            BigDecimal value) {
        long minutes = minutesAfter.isEmpty() ? 0 : Long.parseLong(minutesAfter);
        rows.add(
                SeedRow.of(
                        person,
                        "type",
                        "score",
                        "id",
                        session + "-" + mark,
                        "session",
                        session,
                        "instrument",
                        instrument,
                        "timing",
                        timing,
                        "minutesAfter",
                        minutesAfter,
                        "value",
                        value.toPlainString(),
                        "measuredAt",
                        start.plus(Duration.ofMinutes(minutes)).toString()));
    }

    private Map<String, String> profile() {
        int year = firstDay.atZone(ZoneOffset.UTC).getYear();
        int months = 1 + (int) (complaint.monthsOfSymptoms() * 2 * random.nextDouble());
        String onset =
                YearMonth.from(firstDay.atZone(ZoneOffset.UTC)).minusMonths(months).toString();
        return Map.of(
                "birthYear",
                Integer.toString(year - 22 - (int) (60 * random.nextDouble())),
                "sex",
                random.nextDouble() < 0.58 ? "female" : "male",
                "symptomOnset",
                onset,
                "concomitant",
                Practice.CONCOMITANTS.get(random.nextInt(Practice.CONCOMITANTS.size())));
    }

    private Map<String, String> technique() {
        if (treatment.technique().isEmpty()) {
            return Map.of();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("technique", treatment.technique());
        cells.put("agent", treatment.agent());
        cells.put("route", treatment.route());
        cells.put("site", complaint.site());
        cells.put("laterality", complaint.laterality());
        if (treatment.isInjection()) {
            cells.put("volumeMl", Integer.toString(random.nextInt(3, 11)));
            cells.put("concentrationPercent", treatment.agent().equals("dextrose-5") ? "5" : "0.5");
        }
        return cells;
    }

    private String adverseEvent() {
        List<String> events = Practice.ADVERSE_EVENTS.getOrDefault(treatment.modality(), List.of());
        return random.nextDouble() < 0.04 ? events.get(random.nextInt(events.size())) : "";
    }

    /// PEG is the mean of three whole items.
    private double thirds(double pain) {
        double items = 0;
        for (int item = 0; item < 3; item++) {
            items += Math.rint(clamp(pain - 0.3 + 0.8 * random.nextGaussian(), 0, 10));
        }
        return items / 3;
    }

    private static BigDecimal whole(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static double clamp(double value, double low, double high) {
        return Math.clamp(value, low, high);
    }
}
