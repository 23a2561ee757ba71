package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.CellsWriter.Update;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;
import org.plumbline.reporting.support.TestCells;
import org.plumbline.schemas.Topics;

@SuppressWarnings("NullAway.Init") // set before each test
class ProjectionFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLINICS = 60;

    private final TestCells made = TestCells.ofNewNetwork();
    private final List<Service> services = new ArrayList<>();
    private Issuer issuer;
    private CellsWriter writer;
    private Database database;
    private long cuts;

    @BeforeEach
    void start() {
        issuer = Issuer.start();
        writer = new CellsWriter();
        database = Infrastructure.postgres().createDatabase("faults");
    }

    @AfterEach
    void stop() {
        services.forEach(Service::close);
        writer.close();
        issuer.close();
    }

    private Service startService() {
        Service service = Service.start(database, issuer.address());
        services.add(service);
        return service;
    }

    private void stopService(Service service) {
        services.remove(service);
        service.close();
    }

    @Test
    void nothing_is_lost_or_kept_twice_over_restarts_in_the_middle_of_the_stream()
            throws Exception {
        Map<String, Object> expected = writeWhile(() -> stopService(startService()), 3);

        Service service = startService();
        Marks.awaitApplied(writer, service.bean(Cells.class));

        assertThat(found(service)).isEqualTo(expected);
    }

    @Test
    void nothing_is_lost_or_kept_twice_when_the_database_cuts_the_connection_again_and_again()
            throws Exception {
        Service service = startService();
        await().atMost(PATIENCE).until(service::isReady);

        Map<String, Object> expected = writeWhile(this::cutProjection, 25);
        assertThat(cuts).isPositive();

        Marks.awaitApplied(writer, service.bean(Cells.class));
        assertThat(found(service)).isEqualTo(expected);
    }

    @Test
    void two_instances_apply_everything_once_and_the_second_goes_on_after_the_first()
            throws Exception {
        Service first = startService();
        Service second = startService();
        await().atMost(PATIENCE).until(() -> first.isReady() && second.isReady());
        assertThat(List.of(activity(first), activity(second)))
                .containsExactly("PROJECTING", "STANDBY");

        writer.commit(made.courses("harbour", 1, 1, 1));
        Marks.awaitApplied(writer, second.bean(Cells.class));
        stopService(first);
        Map<String, Object> expected = writeWhile(() -> {}, 1);
        Marks.awaitApplied(writer, second.bean(Cells.class));

        assertThat(found(second)).isEqualTo(expected);
        assertThat(activity(second)).isEqualTo("PROJECTING");
    }

    private static String activity(Service service) {
        return service.bean(ProjectionStatus.class).activity().name();
    }

    @Test
    void cells_and_offsets_are_written_together_or_not_at_all() throws Exception {
        Service service = startService();
        Marks.awaitApplied(writer, service.bean(Cells.class));
        execute(
                """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert or update on projection_offset
                for each row execute function refuse();
                """);

        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1), made.sessions("harbour", 1, 1, 5));
        await().atMost(PATIENCE).until(() -> activity(service).equals("WAITING"));
        assertThat(
                        number(
                                """
                                select (select count(*) from measure_cell where network = '%1$s')
                                     + (select count(*) from session_cell where network = '%1$s')
                                """
                                        .formatted(made.network())))
                .isZero();

        execute("drop trigger refuse on projection_offset");
        await().atMost(PATIENCE).until(() -> found(service).size() == 2);
        assertThat(service.isReady()).isTrue();
    }

    @Test
    void tables_restored_from_an_old_backup_catch_up_by_themselves() throws Exception {
        Service service = startService();
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1), made.sessions("harbour", 1, 1, 5));
        Marks.awaitApplied(writer, service.bean(Cells.class));
        execute("create table kept_cell as select * from measure_cell");
        execute("create table kept_session_cell as select * from session_cell");
        execute("create table kept_offset as select * from projection_offset");
        writer.commit(
                made.measure("harbour", 1, 2, 7, 3, 2),
                made.measure("hill", 1, 1, 5, 5, 5),
                made.sessions("harbour", 1, 2, 6),
                made.sessions("hill", 1, 1, 3));
        Marks.awaitApplied(writer, service.bean(Cells.class));
        stopService(service);

        execute(
                """
                truncate measure_cell, session_cell, projection_offset;
                insert into measure_cell select * from kept_cell;
                insert into session_cell select * from kept_session_cell;
                insert into projection_offset select * from kept_offset;
                """);
        Service again = startService();
        await().atMost(PATIENCE).until(() -> found(again).size() == 4);

        assertThat(found(again))
                .isEqualTo(
                        Map.of(
                                "harbour",
                                Pairs.of(7, 3, 2),
                                "hill",
                                Pairs.of(5, 5, 5),
                                "sessions of harbour",
                                6L,
                                "sessions of hill",
                                3L));
    }

    @Test
    void a_record_that_is_no_cell_stops_the_projection_loudly_until_the_topic_is_made_anew()
            throws Exception {
        Service service = startService();
        writer.commit(made.measure("harbour", 1, 5, 7, 3, 1));
        Marks.awaitApplied(writer, service.bean(Cells.class));
        String key = Update.of(made.measure("harbour", 1, 6, 7, 3, 2)).key();

        writer.commitNonsense(key);
        writer.commit(made.measure("harbour", 1, 6, 7, 3, 2));
        await().atMost(PATIENCE).until(() -> activity(service).equals("STOPPED"));

        assertThat(service.isReady()).isFalse();
        assertThat(service.manage("/actuator/health/readiness").body())
                .contains("offset", "the value is not a cell");
        assertThat(found(service)).isEqualTo(Map.of("harbour", Pairs.of(7, 3, 1)));

        CellsWriter.deleteTopic();
        writer.close();
        writer = new CellsWriter();
        writer.commit(made.measure("harbour", 1, 4, 7, 3, 9), made.measure("hill", 1, 1, 5, 5, 5));
        Marks.awaitApplied(writer, service.bean(Cells.class));

        assertThat(found(service))
                .isEqualTo(Map.of("harbour", Pairs.of(7, 3, 1), "hill", Pairs.of(5, 5, 5)));
        assertThat(service.isReady()).isTrue();
        assertThat(
                        number(
                                "select count(*) from projection_offset where topic = '"
                                        + Topics.CELLS
                                        + "'"))
                .isEqualTo(CellsWriter.PARTITIONS);
    }

    @FunctionalInterface
    private interface Disturbance {
        void happen() throws Exception;
    }

    /// Writes many updates of some cells, newest last, while something disturbs.
    private Map<String, Object> writeWhile(Disturbance disturbance, int times) throws Exception {
        Map<String, Object> expected = new HashMap<>();
        try (ExecutorService writing = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> written = writing.submit(() -> writeAll(expected));
            for (int time = 0; time < times; time++) {
                disturbance.happen();
            }
            written.get();
        }
        return expected;
    }

    private void writeAll(Map<String, Object> expected) {
        Random random = new Random(17);
        for (int sequence = 1; sequence <= 120; sequence++) {
            List<Update> updates = new ArrayList<>();
            for (int clinic = 0; clinic < CLINICS; clinic++) {
                long count = random.nextLong(1, 1000);
                var cell = made.measure("clinic-" + clinic, 1, sequence, 7, 3, count);
                updates.add(Update.of(cell));
                expected.put("clinic-" + clinic, Pairs.of(7, 3, count));
                updates.add(Update.of(made.sessions("clinic-" + clinic, 1, sequence, count)));
                expected.put("sessions of clinic-" + clinic, count);
            }
            writer.commit(updates);
        }
    }

    private void cutProjection() throws Exception {
        cuts +=
                number(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'reporting-projection'
                          and datname = current_database()
                        """);
        Thread.sleep(100);
    }

    private Map<String, Object> found(Service service) {
        Map<String, Object> found = new HashMap<>();
        service.bean(Cells.class)
                .measures(
                        new MeasureQuery(
                                made.network(),
                                Set.of("migraine"),
                                "nrs-pain",
                                "month-3",
                                CellFilters.NONE))
                .forEach(cell -> found.put(cell.clinic(), cell.pairs()));
        service.bean(Cells.class)
                .sessions(new SessionQuery(made.network(), Set.of("migraine"), CellFilters.NONE))
                .forEach(cell -> found.put("sessions of " + cell.clinic(), cell.sessions()));
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
