package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.events.Cell;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.projection.CellKey.Kind;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.CellsWriter.Update;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;
import org.plumbline.reporting.support.TestCells;

class ProjectionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Issuer issuer;
    private static CellsWriter writer;
    private static Service service;
    private TestCells made;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        writer = new CellsWriter();
        service =
                Service.start(
                        Infrastructure.postgres().createDatabase("projection"), issuer.address());
    }

    @AfterAll
    static void stop() {
        service.close();
        writer.close();
        issuer.close();
    }

    @BeforeEach
    void newNetwork() {
        made = TestCells.ofNewNetwork();
    }

    @Test
    void a_measure_cell_is_read_back_with_every_key_and_pair() {
        writer.commit(made.measure("harbour", 1, 1, 4, 1, 2, 7, 3, 5, 7, 9, 1));

        awaitMeasures(1);

        assertThat(measures())
                .containsExactly(
                        new MeasureCell(
                                made.network(),
                                "harbour",
                                "migraine",
                                "acupuncture",
                                "unspecified",
                                false,
                                YearMonth.of(2026, 3),
                                "40-59",
                                "female",
                                "3-12",
                                "nrs-pain",
                                "month-3",
                                "high",
                                Optional.empty(),
                                Pairs.of(4, 1, 2, 7, 3, 5, 7, 9, 1),
                                1));
    }

    @Test
    void immediate_cells_say_whether_they_are_of_first_sessions() {
        writer.commit(
                made.immediate("harbour", true, 7, 4, 1),
                made.immediate("harbour", false, 6, 6, 2));

        MeasureQuery question =
                new MeasureQuery(
                        made.network(),
                        Set.of("migraine"),
                        "nrs-pain",
                        "minute-15",
                        CellFilters.NONE);
        await().atMost(PATIENCE).until(() -> cells().measures(question).size() == 2);

        assertThat(cells().measures(question))
                .extracting(MeasureCell::firstSession)
                .containsExactlyInAnyOrder(Optional.of(true), Optional.of(false));
    }

    @Test
    void a_course_cell_is_read_back_with_its_counts() {
        writer.commit(made.courses("harbour", 1, 1, 12));

        await().atMost(PATIENCE).until(() -> courses().size() == 1);

        assertThat(courses().getFirst().courses()).isEqualTo(12);
        assertThat(courses().getFirst().baselined()).isEqualTo(Map.of("nrs-pain", 12L));
        assertThat(courses().getFirst().retreated()).isEqualTo(Map.of("month-3", 1L));
        assertThat(courses().getFirst().lengths()).containsExactly(new Length(4, 12));
        assertThat(courses().getFirst().responses())
                .containsExactly(new Response("nrs-pain", 30, 2, 12, 0));
    }

    @Test
    void lengths_and_responses_are_those_of_the_newest_update() {
        writer.commit(made.courses("harbour", 1, 1, 12));
        writer.commit(made.courses("harbour", 1, 3, 7));
        writer.commit(made.courses("harbour", 1, 2, 9));
        awaitMark();

        assertThat(courses().getFirst().lengths()).containsExactly(new Length(4, 7));
        assertThat(courses().getFirst().responses())
                .containsExactly(new Response("nrs-pain", 30, 2, 7, 0));
    }

    @Test
    void a_session_cell_is_read_back_with_every_key_and_count() {
        writer.commit(made.sessions("harbour", 1, 1, 5));
        awaitSessions(1);

        assertThat(sessions())
                .containsExactly(
                        new SessionCell(
                                made.network(),
                                "harbour",
                                "migraine",
                                "acupuncture",
                                "unspecified",
                                false,
                                YearMonth.of(2026, 3),
                                "40-59",
                                "female",
                                "3-12",
                                5,
                                List.of(new AdverseEvent("vasovagal", "mild", 5)),
                                List.of(new Durability("nrs-pain", 7, 5, 0))));
    }

    @Test
    void a_session_cell_is_its_newest_update_and_empty_once_taken_back() {
        Cell cell = made.sessions("harbour", 1, 1, 5);
        writer.commit(cell);
        writer.commit(made.sessions("harbour", 1, 3, 7));
        writer.commit(made.sessions("harbour", 1, 2, 6));
        awaitMark();
        assertThat(sessions()).extracting(SessionCell::sessions).containsExactly(7L);
        assertThat(sessions().getFirst().adverseEvents())
                .containsExactly(new AdverseEvent("vasovagal", "mild", 7));
        assertThat(sessions().getFirst().durability())
                .containsExactly(new Durability("nrs-pain", 7, 7, 0));

        writer.commit(List.of(Update.takingBack(cell, 5)));
        awaitSessions(0);
        writer.commit(made.sessions("harbour", 1, 4, 9));
        awaitMark();
        assertThat(sessions()).isEmpty();

        writer.commit(made.sessions("harbour", 1, 6, 2));
        awaitSessions(1);
        assertThat(sessions()).extracting(SessionCell::sessions).containsExactly(2L);
    }

    @Test
    void session_cells_are_those_of_the_network_conditions_and_filters_asked_for() {
        TestCells other = TestCells.ofNewNetwork();
        writer.commit(
                made.sessions("harbour", 1, 1, 5),
                made.sessions("hill", 1, 1, 3),
                made.courses("harbour", 1, 1, 2),
                other.sessions("harbour", 1, 1, 11));
        awaitMark();

        assertThat(sessions()).extracting(SessionCell::sessions).containsExactly(5L, 3L);
        assertThat(
                        cells().sessions(
                                        new SessionQuery(
                                                made.network(),
                                                Set.of("migraine"),
                                                filters(
                                                        Optional.of("hill"),
                                                        Optional.of(YearMonth.of(2026, 3)),
                                                        Optional.of(
                                                                "no session cell has a severity")))))
                .extracting(SessionCell::clinic)
                .containsExactly("hill");
        assertThat(
                        cells().sessions(
                                        new SessionQuery(
                                                made.network(),
                                                Set.of("migraine"),
                                                filters(
                                                        Optional.empty(),
                                                        Optional.of(YearMonth.of(2026, 4)),
                                                        Optional.empty()))))
                .isEmpty();
        assertThat(
                        cells().sessions(
                                        new SessionQuery(
                                                made.network(),
                                                Set.of("tension-type-headache"),
                                                CellFilters.NONE)))
                .isEmpty();
        assertThat(cells().sessions(new SessionQuery(made.network(), Set.of(), CellFilters.NONE)))
                .isEmpty();
    }

    @Test
    void a_changed_session_cell_raises_the_version() {
        writer.commit(made.sessions("harbour", 1, 1, 5));
        awaitSessions(1);
        long first = cells().version(made.network());
        assertThat(first).isPositive();

        writer.commit(made.sessions("harbour", 1, 1, 5));
        awaitMark();
        assertThat(cells().version(made.network())).isEqualTo(first);

        writer.commit(List.of(Update.takingBack(made.sessions("harbour", 1, 1, 5), 2)));
        await().atMost(PATIENCE).until(() -> cells().version(made.network()) > first);
    }

    @Test
    void an_older_update_after_a_newer_one_changes_nothing() {
        writer.commit(made.measure("harbour", 1, 2, 7, 3, 2));
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1));
        awaitMark();

        assertThat(measures()).extracting(MeasureCell::pairs).containsExactly(Pairs.of(7, 3, 2));
    }

    @Test
    void a_cell_taken_back_is_not_revived_by_an_older_update() {
        Cell cell = made.measure("harbour", 1, 1, 7, 3, 1);
        writer.commit(cell);
        awaitMeasures(1);
        writer.commit(List.of(Update.takingBack(cell, 3)));
        awaitMeasures(0);
        writer.commit(made.measure("harbour", 1, 2, 7, 3, 9));
        awaitMark();

        assertThat(measures()).isEmpty();
    }

    @Test
    void a_cell_taken_back_before_it_was_ever_seen_is_not_revived_either() {
        Cell cell = made.measure("harbour", 1, 1, 7, 3, 1);
        writer.commit(List.of(Update.takingBack(cell, 2)));
        writer.commit(cell);
        awaitMark();

        assertThat(measures()).isEmpty();
    }

    @Test
    void what_an_aborted_transaction_wrote_leaves_no_trace() {
        writer.abort(List.of(Update.of(made.measure("harbour", 1, 1, 7, 3, 1))));
        awaitMark();

        assertThat(measures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_the_order_and_repetition_the_newest_update_of_each_cell_stays(long seed) {
        Random random = new Random(seed);
        List<Update> updates = new ArrayList<>();
        Map<String, Update> newest = new HashMap<>();
        for (int clinic = 0; clinic < 40; clinic++) {
            for (Kind kind : Kind.values()) {
                Update last = history(kind, "clinic-" + clinic, random, updates);
                newest.put(last.key(), last);
            }
        }
        for (int again = 0; again < 200; again++) {
            updates.add(updates.get(random.nextInt(updates.size())));
        }
        Collections.shuffle(updates, random);
        for (int at = 0; at < updates.size(); at += 37) {
            writer.commit(updates.subList(at, Math.min(at + 37, updates.size())));
        }
        awaitMark();

        Map<String, Content> expected = new HashMap<>();
        newest.forEach((key, update) -> {
            Cell cell = update.value();
            if (cell != null) {
                Kind kind = CellKey.parse(key).kind();
                expected.put(kind + " " + cell.getClinic(), CellContents.of(kind, cell));
            }
        });
        assertThat(found()).as("seed %d", seed).isEqualTo(expected);
    }

    private Update history(Kind kind, String clinic, Random random, List<Update> updates) {
        int length = 1 + random.nextInt(12);
        Update last = null;
        for (int sequence = 1; sequence <= length; sequence++) {
            Cell cell = cell(kind, clinic, sequence, 1 + random.nextInt(1_000));
            last = random.nextInt(4) == 0 ? Update.takingBack(cell, sequence) : Update.of(cell);
            updates.add(last);
        }
        return java.util.Objects.requireNonNull(last);
    }

    private Cell cell(Kind kind, String clinic, long sequence, long count) {
        return switch (kind) {
            case MEASURE -> made.measure(clinic, 1, sequence, 7, 3, count);
            case COURSE -> made.courses(clinic, 1, sequence, count);
            case SESSION -> made.sessions(clinic, 1, sequence, count);
        };
    }

    private Map<String, Content> found() {
        Map<String, Content> found = new HashMap<>();
        measures()
                .forEach(cell ->
                        found.put(
                                "MEASURE " + cell.clinic(),
                                new Content.Measure(cell.pairs(), cell.underTreatment())));
        courses()
                .forEach(cell ->
                        found.put(
                                "COURSE " + cell.clinic(),
                                new Content.Courses(
                                        cell.courses(),
                                        cell.baselined(),
                                        cell.retreated(),
                                        cell.lengths(),
                                        cell.responses())));
        sessions()
                .forEach(cell ->
                        found.put(
                                "SESSION " + cell.clinic(),
                                new Content.Sessions(
                                        cell.sessions(), cell.adverseEvents(), cell.durability())));
        return found;
    }

    @Test
    void a_snapshot_holds_both_kinds_and_the_version_of_their_instant() {
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1), made.courses("harbour", 1, 1, 2));
        await().atMost(PATIENCE).until(() -> !courses().isEmpty() && !measures().isEmpty());

        Snapshot snapshot = cells().snapshot(measureQuery(), courseQuery());

        assertThat(snapshot.measures()).hasSize(1);
        assertThat(snapshot.courses()).hasSize(1);
        assertThat(snapshot.version()).isEqualTo(cells().version(made.network())).isPositive();
    }

    @Test
    void a_version_grows_with_changes_of_its_own_network_only() {
        TestCells other = TestCells.ofNewNetwork();
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1));
        awaitMeasures(1);
        long first = cells().version(made.network());
        assertThat(cells().version(other.network())).isZero();

        writer.commit(other.measure("harbour", 1, 1, 7, 3, 1));
        await().atMost(PATIENCE).until(() -> cells().version(other.network()) > 0);
        assertThat(cells().version(made.network())).isEqualTo(first);

        writer.commit(made.measure("harbour", 1, 2, 7, 3, 2));
        await().atMost(PATIENCE).until(() -> cells().version(made.network()) > first);
    }

    @Test
    void filters_admit_exactly_what_they_name() {
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1), made.measure("hill", 1, 1, 8, 2, 1));
        awaitMeasures(2);

        assertThat(filtered(filters(Optional.of("hill"), Optional.empty(), Optional.empty())))
                .extracting(MeasureCell::clinic)
                .containsExactly("hill");
        assertThat(
                        filtered(
                                filters(
                                        Optional.of("' or true --"),
                                        Optional.empty(),
                                        Optional.empty())))
                .isEmpty();
        assertThat(
                        filtered(
                                filters(
                                        Optional.empty(),
                                        Optional.of(YearMonth.of(2026, 3)),
                                        Optional.empty())))
                .hasSize(2);
        assertThat(
                        filtered(
                                filters(
                                        Optional.empty(),
                                        Optional.of(YearMonth.of(2026, 4)),
                                        Optional.empty())))
                .isEmpty();
        assertThat(filtered(filters(Optional.empty(), Optional.empty(), Optional.of("low"))))
                .isEmpty();
        assertThat(filtered(filters(Optional.empty(), Optional.empty(), Optional.of("high"))))
                .hasSize(2);
    }

    @Test
    void readiness_and_metrics_are_on_the_management_port() {
        await().atMost(PATIENCE).until(service::isReady);
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1));
        awaitMeasures(1);

        assertThat(service.manage("/actuator/health").body()).contains("\"projection\"");
        assertThat(service.manage("/actuator/prometheus").body())
                .contains(
                        "plumbline_projection_lag",
                        "plumbline_projection_records_applied_total",
                        "plumbline_projection_records_stale_total");
    }

    private CellFilters filters(
            Optional<String> clinic, Optional<YearMonth> from, Optional<String> severity) {
        return new CellFilters(
                clinic,
                Optional.empty(),
                from,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                severity);
    }

    private List<MeasureCell> filtered(CellFilters filters) {
        return cells().measures(
                        new MeasureQuery(
                                made.network(),
                                Set.of("migraine"),
                                "nrs-pain",
                                "month-3",
                                filters));
    }

    private static Cells cells() {
        return service.bean(Cells.class);
    }

    private MeasureQuery measureQuery() {
        return new MeasureQuery(
                made.network(), Set.of("migraine"), "nrs-pain", "month-3", CellFilters.NONE);
    }

    private CourseQuery courseQuery() {
        return new CourseQuery(made.network(), Set.of("migraine"), CellFilters.NONE);
    }

    private List<MeasureCell> measures() {
        return cells().measures(measureQuery());
    }

    private List<CourseCell> courses() {
        return cells().courses(courseQuery());
    }

    private List<SessionCell> sessions() {
        return cells().sessions(
                        new SessionQuery(made.network(), Set.of("migraine"), CellFilters.NONE));
    }

    private void awaitSessions(int count) {
        await().atMost(PATIENCE).until(() -> sessions().size() == count);
    }

    private void awaitMeasures(int count) {
        await().atMost(PATIENCE).until(() -> measures().size() == count);
    }

    /// Until everything written so far has been applied: a mark in every partition has.
    private void awaitMark() {
        Marks.awaitApplied(writer, cells());
    }
}
