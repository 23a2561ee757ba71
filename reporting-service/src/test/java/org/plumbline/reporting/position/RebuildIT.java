package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.projection.CellFilters;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.projection.Change;
import org.plumbline.reporting.projection.ChangeNotices;
import org.plumbline.reporting.projection.CourseQuery;
import org.plumbline.reporting.projection.MeasureQuery;
import org.plumbline.reporting.projection.SessionCell;
import org.plumbline.reporting.projection.SessionQuery;
import org.plumbline.reporting.projection.Snapshot;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;
import org.plumbline.reporting.support.TestCells;
import org.postgresql.PGConnection;

/// A second epoch of all cells comes in while the first is read.
@SuppressWarnings("NullAway.Init") // set before each test
class RebuildIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLINICS = 60;
    private static final int OLD_PAIRS = 3;
    private static final int NEW_PAIRS = 5;

    /// What a read of all clinics may see: pairs of measure cells and courses; as many sessions.
    private static final Sums OLD = new Sums(CLINICS * OLD_PAIRS, CLINICS * OLD_PAIRS);

    private static final Sums NEW = new Sums((CLINICS - 1) * NEW_PAIRS, (CLINICS - 1) * NEW_PAIRS);

    private final TestCells made = TestCells.ofNewNetwork();
    private Issuer issuer;
    private CellsWriter writer;
    private TestStream stream;
    private Database database;
    private Service service;

    private record Sums(long pairs, long courses) {}

    @BeforeEach
    void start() throws Exception {
        issuer = Issuer.start();
        writer = new CellsWriter();
        stream = new TestStream();
        database = Infrastructure.postgres().createDatabase("rebuild");
        service = startService(database);
        for (int clinic = 0; clinic < CLINICS; clinic++) {
            commit(clinic, 1, 1, OLD_PAIRS);
        }
        stream.sumUp(stream.takeIn(stream.publish(), 1));
        await().atMost(PATIENCE)
                .until(() ->
                        service.isReady()
                                && OLD.equals(sums(service))
                                && OLD.courses() == sessions());
    }

    /// The next test, of whatever class, finds a topic without cells of later epochs.
    @AfterEach
    void stop() {
        service.close();
        stream.close();
        writer.close();
        issuer.close();
        CellsWriter.deleteTopic();
        CellsWriter.ensureTopic();
    }

    private Service startService(Database in) {
        return Service.start(
                in,
                issuer.address(),
                "plumbline.stream.application-id=" + stream.applicationId(),
                "plumbline.position.patience=1s");
    }

    @Test
    void readers_see_the_old_sums_or_the_new_ones_and_never_a_mixture() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = database.connect()) {
            Future<List<Sums>> answers = reading.submit(() -> seen(end, () -> sums(service)));
            Future<List<Long>> sessions = reading.submit(() -> seen(end, this::sessions));
            Future<List<Sums>> unfiltered =
                    reading.submit(() -> seen(end, () -> sumsOfAllEpochs(connection)));
            rebuild();
            end.countDown();

            assertThat(answers.get()).containsExactly(OLD, NEW);
            assertThat(sessions.get()).containsExactly(OLD.courses(), NEW.courses());
            assertThat(unfiltered.get()).as("reading without the epoch").anyMatch(this::isMixed);
        }
        await().atMost(PATIENCE).until(() -> rowsOf(1) == 0);
        assertThat(sums(service)).isEqualTo(NEW);
    }

    private boolean isMixed(Sums sums) {
        return !sums.equals(OLD) && !sums.equals(NEW);
    }

    @Test
    void the_switch_changes_every_version_and_is_announced_as_a_change_of_anything()
            throws Exception {
        try (Connection listener = database.connect();
                Statement statement = listener.createStatement()) {
            statement.execute("listen " + ChangeNotices.CHANNEL);
            long before = version();
            rebuild();
            long after = version();

            assertThat(after).isGreaterThan(before);
            assertThat(announced(listener)).containsExactly(Change.ofAnything(network(), after));
        }
    }

    @Test
    void cells_of_an_epoch_that_is_served_no_more_are_ignored() throws Exception {
        rebuild();

        commit(0, 1, 2, 1_000);
        commit(1, 2, 2, NEW_PAIRS + 1);
        await().atMost(PATIENCE).until(() -> !NEW.equals(sums(service)));

        assertThat(sums(service)).isEqualTo(new Sums(NEW.pairs() + 1, NEW.courses() + 1));
    }

    @Test
    void tables_made_anew_from_a_topic_with_leftovers_end_with_the_newest_epoch_alone()
            throws Exception {
        rebuild();
        Database fresh = Infrastructure.postgres().createDatabase("rebuilt");
        try (Service second = startService(fresh)) {
            await().atMost(PATIENCE).until(second::isReady);

            assertThat(sums(second)).isEqualTo(NEW);
            await().atMost(PATIENCE).until(() -> rowsOf(1, fresh) == 0);
        }
    }

    @Test
    void tables_restored_from_before_the_switch_switch_again_by_themselves() throws Exception {
        service.close();
        execute(
                """
                create table kept_measure as table measure_cell;
                create table kept_course as table course_cell;
                create table kept_session as table session_cell;
                create table kept_offset as table projection_offset;
                """);
        service = startService(database);
        rebuild();
        service.close();
        execute(
                """
                truncate measure_cell, course_cell, session_cell, projection_offset;
                insert into measure_cell table kept_measure;
                insert into course_cell table kept_course;
                insert into session_cell table kept_session;
                insert into projection_offset table kept_offset;
                update generation set served = 1;
                """);

        service = startService(database);
        assertThat(sums(service)).isIn(OLD, NEW);
        await().atMost(PATIENCE).until(() -> NEW.equals(sums(service)));
        assertThat(sessions()).isEqualTo(NEW.courses());
    }

    @Test
    void a_network_of_session_cells_alone_is_told_of_the_switch_that_brings_them()
            throws Exception {
        TestCells other = TestCells.ofNewNetwork();
        stream.startEpoch(2);
        writer.commit(other.sessions("harbour", 2, 1, 5));
        stream.sumUp(stream.takeIn(stream.publish(), 1));
        await().atMost(PATIENCE).until(() -> served() == 2);

        Cells cells = service.bean(Cells.class);
        assertThat(cells.version(other.network())).isPositive();
        assertThat(
                        cells.sessions(
                                new SessionQuery(
                                        other.network(), Set.of("migraine"), CellFilters.NONE)))
                .hasSize(1);
    }

    @Test
    void a_write_during_the_rebuild_is_not_visible_before_the_switch_and_is_after_it()
            throws Exception {
        stream.startEpoch(2);
        String position = stream.record();
        long next = stream.publish();
        HttpResponse<String> during = read(position);
        assertThat(during.statusCode()).isEqualTo(503);
        assertThat(during.headers().firstValue("Retry-After")).hasValue("1");

        stream.sumUp(stream.takeIn(next, 1));
        commit(1, 2, 1, NEW_PAIRS);
        await().atMost(PATIENCE).until(() -> read(position).statusCode() == 200);
        assertThat(sums(service)).isEqualTo(new Sums(NEW_PAIRS, NEW_PAIRS));
    }

    @Test
    void an_epoch_without_any_cell_is_served_too() throws Exception {
        stream.startEpoch(2);
        stream.sumUp(stream.takeIn(stream.publish(), 1));

        await().atMost(PATIENCE).until(() -> new Sums(0, 0).equals(sums(service)));
    }

    /// Epoch 2 has no cell of clinic 0 and more pairs for the others; a share of them comes before
    /// its stream has taken in everything, the rest at the very end.
    private void rebuild() throws Exception {
        stream.startEpoch(2);
        long facts = stream.publish();
        for (int clinic = 1; clinic < CLINICS; clinic++) {
            commit(clinic, 2, 1, clinic % 2 == 0 ? 1 : NEW_PAIRS);
        }
        long deltas = stream.takeIn(facts, 2);
        for (int clinic = 2; clinic < CLINICS; clinic += 2) {
            assertThat(sums(service)).isEqualTo(OLD);
            commit(clinic, 2, 2, NEW_PAIRS);
        }
        stream.sumUp(deltas);
        await().atMost(PATIENCE).until(() -> served() == 2);
    }

    private void commit(int clinic, long epoch, long sequence, long pairs) {
        String name = "clinic-" + clinic;
        Cell measure = made.measure(name, epoch, sequence, 7, 3, pairs);
        writer.commit(
                measure,
                made.courses(name, epoch, sequence, pairs),
                made.sessions(name, epoch, sequence, pairs));
    }

    /// What is answered again and again until the end, each answer once, in order of appearance.
    private static <T> List<T> seen(CountDownLatch end, Callable<T> question) throws Exception {
        Set<T> seen = new LinkedHashSet<>();
        while (end.getCount() > 0) {
            seen.add(question.call());
        }
        seen.add(question.call());
        return new ArrayList<>(seen);
    }

    private Sums sums(Service of) {
        Snapshot snapshot =
                of.bean(Cells.class)
                        .snapshot(
                                new MeasureQuery(
                                        network(),
                                        Set.of("migraine"),
                                        "nrs-pain",
                                        "month-3",
                                        CellFilters.NONE),
                                new CourseQuery(network(), Set.of("migraine"), CellFilters.NONE));
        return new Sums(
                snapshot.measures().stream().mapToLong(cell -> cell.pairs().total()).sum(),
                snapshot.courses().stream().mapToLong(cell -> cell.courses()).sum());
    }

    private long sessions() {
        return service
                .bean(Cells.class)
                .sessions(new SessionQuery(network(), Set.of("migraine"), CellFilters.NONE))
                .stream()
                .mapToLong(SessionCell::sessions)
                .sum();
    }

    /// The fault: the same question without its epoch.
    private Sums sumsOfAllEpochs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select (select coalesce(sum(pair_count), 0) from measure_cell where network = '%1$s'),
                                       (select coalesce(sum(courses), 0) from course_cell where network = '%1$s')
                                """
                                        .formatted(network()))) {
            row.next();
            return new Sums(row.getLong(1), row.getLong(2));
        }
    }

    private List<Change> announced(Connection listener) throws SQLException {
        List<Change> changes = new ArrayList<>();
        var notifications = listener.unwrap(PGConnection.class).getNotifications(1_000);
        for (var notification : notifications) {
            Change change = service.bean(ChangeNotices.class).read(notification.getParameter());
            if (change.network().equals(network())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private long version() {
        return service.bean(Cells.class).version(network());
    }

    private String network() {
        return made.network();
    }

    private HttpResponse<String> read(String position) {
        return service.get(
                "/api/v1/who-am-i",
                issuer.token("harbour-net", "analyst"),
                "Outcomes-Position",
                position);
    }

    private long served() {
        return number("select served from generation", database);
    }

    private long rowsOf(long epoch) {
        return rowsOf(epoch, database);
    }

    private static long rowsOf(long epoch, Database in) {
        return number(
                """
                select (select count(*) from measure_cell where epoch = %1$d)
                     + (select count(*) from course_cell where epoch = %1$d)
                     + (select count(*) from session_cell where epoch = %1$d)
                """
                        .formatted(epoch),
                in);
    }

    private static long number(String sql, Database in) {
        try (Connection connection = in.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
