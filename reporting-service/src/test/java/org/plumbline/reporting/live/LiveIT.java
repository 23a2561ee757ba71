package org.plumbline.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.EventStream;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;
import org.plumbline.reporting.support.TestCells;

@SuppressWarnings("JavaUtilDate") // the library of the tokens has no other
class LiveIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MONTH_3 =
            "{\"condition\":\"migraine\",\"instrument\":\"nrs-pain\",\"timePoint\":\"month-3\"}";

    private static Issuer issuer;
    private static CellsWriter writer;
    private static Database database;
    private static Service service;
    private final TestCells made = TestCells.ofNewNetwork();

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        writer = new CellsWriter();
        database = Infrastructure.postgres().createDatabase("live");
        service =
                Service.start(
                        database,
                        issuer.address(),
                        "plumbline.live.heartbeat=300ms",
                        "plumbline.live.network-streams=8");
    }

    @AfterAll
    static void stop() {
        service.close();
        writer.close();
        issuer.close();
    }

    @BeforeEach
    void ready() {
        await().atMost(PATIENCE).until(service::isReady);
    }

    private EventStream open(String network, String... headers) {
        return EventStream.open(
                service.address("/api/v1/live"), issuer.token(network, "analyst"), headers);
    }

    private static void awaitOpened(EventStream stream) {
        await().atMost(PATIENCE).until(() -> !stream.valuesOf("id").isEmpty());
    }

    @Test
    void a_change_is_told_to_its_network_and_to_no_other() {
        TestCells other = TestCells.ofNewNetwork();
        try (EventStream own = open(made.network());
                EventStream foreign = open(other.network())) {
            awaitOpened(own);
            awaitOpened(foreign);

            writer.commit(made.measure("harbour", 1, 1, 7, 3, 1));
            await().atMost(PATIENCE).until(() -> !own.data().isEmpty());
            writer.commit(other.courses("hill", 1, 1, 1));
            await().atMost(PATIENCE).until(() -> !foreign.data().isEmpty());

            assertThat(own.data()).containsExactly("[" + MONTH_3 + "]");
            assertThat(own.valuesOf("event")).containsExactly("changed");
            assertThat(foreign.data()).containsExactly("[{\"condition\":\"migraine\"}]");
        }
    }

    @Test
    void changed_sessions_touch_all_figures_of_their_condition() {
        try (EventStream stream = open(made.network())) {
            awaitOpened(stream);
            writer.commit(made.sessions("harbour", 1, 1, 987654));
            await().atMost(PATIENCE).until(() -> !stream.data().isEmpty());

            assertThat(stream.data()).containsExactly("[{\"condition\":\"migraine\"}]");
            assertThat(stream.lines().toString()).doesNotContain("987654", "vasovagal");
        }
    }

    @Test
    void an_event_carries_the_version_with_which_it_is_true_and_no_value() {
        try (EventStream stream = open(made.network())) {
            awaitOpened(stream);
            writer.commit(made.measure("harbour", 1, 1, 7, 3, 987654));
            await().atMost(PATIENCE).until(() -> !stream.data().isEmpty());

            assertThat(stream.valuesOf("id"))
                    .containsExactly(
                            "0", Long.toString(service.bean(Cells.class).version(made.network())));
            assertThat(stream.lines().toString()).doesNotContain("987654", "harbour");
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).contains("no-store");
            assertThat(stream.valuesOf("retry")).hasSize(1);
        }
    }

    @Test
    void many_changes_in_a_moment_become_few_events_that_leave_none_out() {
        try (EventStream stream = open(made.network())) {
            awaitOpened(stream);
            for (int sequence = 1; sequence <= 60; sequence++) {
                writer.commit(made.measure("harbour", 1, sequence, 7, 3, sequence));
            }
            writer.commit(made.immediate("harbour", true, 7, 3, 1));
            await().atMost(PATIENCE).until(() -> stream.data().toString().contains("minute-15"));

            List<String> ids = stream.valuesOf("id");
            assertThat(ids.getLast())
                    .isEqualTo(Long.toString(service.bean(Cells.class).version(made.network())));
            assertThat(stream.data()).hasSizeLessThan(20);
        }
    }

    @Test
    void whoever_comes_back_after_a_change_is_told_at_once_and_once() {
        writer.commit(made.measure("harbour", 1, 1, 7, 3, 1));
        await().atMost(PATIENCE).until(() -> service.bean(Cells.class).version(made.network()) > 0);
        long version = service.bean(Cells.class).version(made.network());

        try (EventStream stale = open(made.network(), "Last-Event-ID", Long.toString(version - 1));
                EventStream fresh = open(made.network(), "Last-Event-ID", Long.toString(version));
                EventStream odd = open(made.network(), "Last-Event-ID", "nonsense")) {
            await().atMost(PATIENCE).until(() -> !stale.data().isEmpty() && !odd.data().isEmpty());
            await().atMost(PATIENCE).until(() -> fresh.lines().contains(":"));

            assertThat(stale.data()).containsExactly("[]");
            assertThat(odd.data()).containsExactly("[]");
            assertThat(fresh.data()).isEmpty();
        }
    }

    @Test
    void a_quiet_stream_shows_signs_of_life() {
        try (EventStream stream = open(made.network())) {
            await().atMost(PATIENCE)
                    .until(() -> stream.lines().stream().filter(":"::equals).count() >= 3);
        }
    }

    @Test
    void a_stream_ends_with_its_token() {
        String token =
                issuer.sign(
                        issuer.claims(made.network(), List.of("analyst"))
                                .expirationTime(Date.from(Instant.now().plusSeconds(3)))
                                .build());
        try (EventStream stream = EventStream.open(service.address("/api/v1/live"), token)) {
            awaitOpened(stream);

            await().atMost(PATIENCE).until(stream::hasEnded);
            assertThat(stream.lines()).doesNotContain("closed");
        }
    }

    @Test
    void a_person_with_too_many_streams_loses_the_oldest() {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int number = 0; number < 7; number++) {
                streams.add(open(made.network()));
                awaitOpened(streams.getLast());
            }

            await().atMost(PATIENCE).until(streams.getFirst()::hasEnded);
            assertThat(streams.subList(1, 7)).noneMatch(EventStream::hasEnded);
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    @Test
    void a_network_with_too_many_streams_gets_no_more() {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int number = 0; number < 9; number++) {
                String token =
                        issuer.sign(
                                issuer.claims(made.network(), List.of("analyst"))
                                        .subject("person-" + number)
                                        .build());
                streams.add(EventStream.open(service.address("/api/v1/live"), token));
            }

            assertThat(streams.subList(0, 8)).allMatch(stream -> stream.status() == 200);
            assertThat(streams.getLast().status()).isEqualTo(429);
            assertThat(streams.getLast().header("Content-Type"))
                    .isEqualTo("application/problem+json");
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    @Test
    void a_listener_that_was_cut_off_is_told_that_anything_may_have_changed() throws SQLException {
        try (EventStream stream = open(made.network())) {
            awaitOpened(stream);
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'reporting-live'
                          and datname = current_database()
                        """);
            }

            await().atMost(PATIENCE).until(() -> stream.data().contains("[]"));
            writer.commit(made.measure("harbour", 1, 1, 7, 3, 1));
            await().atMost(PATIENCE).until(() -> stream.data().contains("[" + MONTH_3 + "]"));
        }
    }
}
