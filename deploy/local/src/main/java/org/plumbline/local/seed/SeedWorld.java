package org.plumbline.local.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A few hundred courses that nobody had: several clinics, conditions, modalities and instruments.
///
/// The same day and seed give the same rows, byte for byte, so handing them in twice changes
/// nothing.
///
/// @param rows sessions and scores, in no order that matters
public record SeedWorld(List<SeedRow> rows) {
    private static final int COURSES = 600;
    private static final int DAYS = 540;
    private static final int NEWEST_DAYS = 10;
    private static final Duration OPENING = Duration.ofHours(8);

    public SeedWorld {
        rows = List.copyOf(rows);
    }

    /// The world of one and a half years that ends with a day (UTC).
    public static SeedWorld upTo(LocalDate day, long seed) {
        Instant end = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        SplittableRandom random = new SplittableRandom(seed);
        return new SeedWorld(
                IntStream.range(0, COURSES)
                        .mapToObj(number -> course(number, random.split(), end))
                        .flatMap(SeedCourse::rows)
                        .toList());
    }

    /// The file for an import of the whole network.
    public String csv() {
        return Stream.concat(
                        Stream.of(String.join(",", SeedRow.COLUMNS)),
                        rows.stream().map(SeedRow::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Every clinic treats everything in every way, so that comparisons are never between clinics.
    private static SeedCourse course(int number, SplittableRandom random, Instant end) {
        int clinic = number % Practice.CLINICS.size();
        Practice.Complaint complaint = Practice.complaint(random.nextDouble());
        Practice.Treatment treatment =
                Practice.TREATMENTS.get(random.nextInt(Practice.TREATMENTS.size()));
        Instant day =
                end.minus(Duration.ofDays(random.nextInt(NEWEST_DAYS, DAYS)))
                        .plus(OPENING)
                        .plus(Duration.ofMinutes(30L * random.nextInt(0, 18)));
        return new SeedCourse(
                random,
                Practice.CLINICS.get(clinic),
                String.format(Locale.ROOT, "P%d-%04d", clinic + 1, number + 1),
                complaint,
                treatment,
                day,
                end);
    }
}
