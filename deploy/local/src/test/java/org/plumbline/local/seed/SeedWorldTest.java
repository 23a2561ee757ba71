package org.plumbline.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Modality;

class SeedWorldTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Instant END = Instant.parse("2026-11-20T00:00:00Z");
    private static final Pattern ID = Pattern.compile("[A-Z][0-9]-[0-9]{4}(-[A-Z0-9a-z]+)*");

    private final Catalog catalog = Catalog.load();
    private final SeedWorld world = SeedWorld.upTo(DAY, 20_261_120);

    @Test
    void theSameDayAndSeedGiveTheSameFile() {
        assertThat(SeedWorld.upTo(DAY, 20_261_120).csv()).isEqualTo(world.csv());
        assertThat(SeedWorld.upTo(DAY, 1).csv()).isNotEqualTo(world.csv());
    }

    @Test
    void aFewHundredCoursesOfSeveralClinicsInAllModalities() {
        assertThat(sessions().map(row -> row.cell("patient")).distinct().count())
                .isBetween(300L, 700L);
        assertThat(sessions().map(row -> row.cell("clinic")).distinct()).hasSize(6);
        assertThat(sessions().map(row -> row.cell("modality")).distinct())
                .containsExactlyInAnyOrder(
                        "neural-therapy",
                        "perineural-injection",
                        "dry-needling",
                        "acupuncture",
                        "conventional-care");
        assertThat(sessions().map(row -> row.cell("condition")).distinct()).hasSize(7);
        assertThat(scores().map(row -> row.cell("instrument")).distinct())
                .containsExactlyInAnyOrder("nrs-pain", "vas-pain", "peg", "ppt");
        assertThat(scores().map(row -> row.cell("timing")).distinct())
                .containsExactlyInAnyOrder("pre", "post", "follow-up");
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_120, 1, 2, 3})
    void everySessionSpeaksTheCatalogsLanguage(long seed) {
        for (SeedRow row : rows(SeedWorld.upTo(DAY, seed), "session")) {
            Modality modality = catalog.modality(row.cell("modality")).orElseThrow();
            String technique = row.cell("technique");
            assertThat(technique.isEmpty() || modality.hasTechnique(technique))
                    .as(row.line())
                    .isTrue();
            assertThat(catalog.condition(row.cell("condition"))).isPresent();
            assertKnown(row, "agent", catalog::isAgent);
            assertKnown(row, "route", catalog::isRoute);
            assertKnown(row, "site", catalog::isSite);
            assertKnown(row, "concomitant", catalog::isConcomitant);
            assertKnown(
                    row, "adverseEvents", event -> catalog.isAdverseEvent(event.split(":", 2)[0]));
            assertThat(Instant.parse(row.cell("startedAt"))).isBefore(END);
            assertThat(row.cell("symptomOnset")).isLessThan(row.cell("startedAt"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_120, 1, 2, 3})
    void everyScoreIsAValueThatItsInstrumentCanHave(long seed) {
        SeedWorld each = SeedWorld.upTo(DAY, seed);
        Set<String> sessions =
                rows(each, "session").stream()
                        .map(row -> row.cell("id"))
                        .collect(Collectors.toUnmodifiableSet());
        for (SeedRow row : rows(each, "score")) {
            Instrument instrument = catalog.instrument(row.cell("instrument")).orElseThrow();
            assertThat(instrument.steps(new BigDecimal(row.cell("value"))))
                    .as(row.line())
                    .isPresent();
            assertThat(Instant.parse(row.cell("measuredAt")))
                    .isBefore(END.plus(Duration.ofMinutes(1)));
            if (!row.cell("timing").equals("follow-up")) {
                assertThat(sessions).contains(row.cell("session"));
            }
            assertThat(row.cell("minutesAfter").isEmpty())
                    .isEqualTo(!row.cell("timing").equals("post"));
        }
    }

    @Test
    void idsAreUniqueInTheirClinicAndNamesNobody() {
        Set<List<String>> ids = new HashSet<>();
        for (SeedRow row : world.rows()) {
            assertThat(row.cell("id")).matches(ID);
            assertThat(row.cell("patient")).matches(ID);
            assertThat(ids.add(List.of(row.cell("type"), row.cell("clinic"), row.cell("id"))))
                    .as(row.line())
                    .isTrue();
        }
    }

    @Test
    void peopleGetBetterOnAverageButNotAllOfThem() {
        Map<String, BigDecimal> before = values(row -> row.cell("id").endsWith("-S1-n0"));
        Map<String, BigDecimal> after = values(row -> row.cell("id").endsWith("-M3n"));
        List<Integer> improvements =
                after.entrySet().stream()
                        .map(entry ->
                                before.getOrDefault(entry.getKey(), BigDecimal.ZERO)
                                        .subtract(entry.getValue())
                                        .intValueExact())
                        .toList();
        assertThat(improvements).hasSizeGreaterThan(100);
        assertThat(improvements.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isBetween(1.0, 3.5);
        assertThat(improvements).anyMatch(improvement -> improvement < 0);
    }

    @Test
    void theFileHasAHeaderAndAsManyCellsInEveryRow() {
        List<String> lines = world.csv().lines().toList();
        assertThat(lines).hasSize(world.rows().size() + 1);
        int columns = lines.getFirst().split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
    }

    private Stream<SeedRow> sessions() {
        return rows(world, "session").stream();
    }

    private Stream<SeedRow> scores() {
        return rows(world, "score").stream();
    }

    private Map<String, BigDecimal> values(Predicate<SeedRow> which) {
        return world.rows().stream()
                .filter(which)
                .collect(
                        Collectors.toMap(
                                row -> row.cell("patient"),
                                row -> new BigDecimal(row.cell("value"))));
    }

    private static List<SeedRow> rows(SeedWorld world, String type) {
        return world.rows().stream().filter(row -> row.cell("type").equals(type)).toList();
    }

    private static void assertKnown(SeedRow row, String column, Predicate<String> isKnown) {
        for (String entry : row.cell(column).split("\\|", -1)) {
            assertThat(entry.isEmpty() || isKnown.test(entry)).as(row.line()).isTrue();
        }
    }
}
