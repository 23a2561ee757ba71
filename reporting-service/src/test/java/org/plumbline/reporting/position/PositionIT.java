package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.projection.CellFilters;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.projection.CourseQuery;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;
import org.plumbline.reporting.support.TestCells;

class PositionIT {
    private static final String WHO = "/api/v1/who-am-i";

    private static Issuer issuer;
    private static CellsWriter cells;
    private static TestStream stream;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        issuer = Issuer.start();
        cells = new CellsWriter();
        stream = new TestStream();
        service =
                Service.start(
                        Infrastructure.postgres().createDatabase("position"),
                        issuer.address(),
                        "plumbline.stream.application-id=" + stream.applicationId(),
                        "plumbline.position.patience=2s");
        await().atMost(Duration.ofSeconds(30)).until(service::isReady);
    }

    @AfterAll
    static void stop() {
        service.close();
        stream.close();
        cells.close();
        issuer.close();
    }

    private static HttpResponse<String> read(String position) {
        return service.get(
                WHO, issuer.token("harbour-net", "analyst"), "Outcomes-Position", position);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-yet-visible\"");
    }

    @Test
    void a_write_that_is_not_published_is_not_yet_visible() {
        refused(read(stream.record()));
    }

    @Test
    void a_write_that_the_stream_has_not_taken_in_is_not_yet_visible() throws Exception {
        String position = stream.record();
        stream.publish();

        refused(read(position));
    }

    @Test
    void a_write_whose_deltas_are_not_summed_up_is_not_yet_visible() throws Exception {
        String position = stream.record();
        long deltas = stream.takeIn(stream.publish(), 2);
        stream.sumUp(deltas - 1);

        refused(read(position));

        stream.sumUp(deltas);
    }

    @Test
    void what_ends_a_transaction_is_not_waited_for() throws Exception {
        String position = stream.record();
        stream.sumUp(stream.takeIn(stream.publish(), 3));

        assertThat(read(position).statusCode()).isEqualTo(200);
    }

    @Test
    void deltas_that_came_to_nothing_are_not_waited_for() throws Exception {
        String position = stream.record();
        stream.sumUp(stream.takeIn(stream.publish(), 1));
        stream.abortDeltas(5);

        assertThat(read(position).statusCode()).isEqualTo(200);
    }

    @Test
    void a_write_that_changes_no_figure_is_visible_once_it_is_taken_in() throws Exception {
        stream.sumUp(stream.takeIn(stream.publish(), 1));
        String position = stream.record();
        stream.takeIn(stream.publish(), 0);

        assertThat(read(position).statusCode()).isEqualTo(200);
    }

    @Test
    void a_read_that_waits_is_answered_from_figures_that_hold_the_write() throws Exception {
        TestCells made = TestCells.ofNewNetwork();
        String position = stream.record();
        try (ExecutorService reads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> answer = reads.submit(() -> read(position));
            long next = stream.publish();
            long deltas = stream.takeIn(next, 1);
            cells.commit(made.courses("harbour", 1, 1, 3));
            stream.sumUp(deltas);

            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(
                            service.bean(Cells.class)
                                    .courses(
                                            new CourseQuery(
                                                    made.network(),
                                                    Set.of("migraine"),
                                                    CellFilters.NONE)))
                    .hasSize(1);
        }
    }

    @Test
    void a_read_waits_for_its_own_write_and_not_for_one_after_it() throws Exception {
        String position = stream.record();
        stream.sumUp(stream.takeIn(stream.publish(), 1));
        stream.record();
        stream.publish();

        assertThat(read(position).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "MTow", "1:0:1:1"})
    void what_no_write_has_answered_with_is_refused(String position) {
        HttpResponse<String> answer = read(position);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"bad-position\"");
    }

    @Test
    void without_credentials_nothing_is_waited_for() {
        HttpResponse<String> answer =
                service.get(
                        WHO,
                        issuer.token("harbour-net", "submitter"),
                        "Outcomes-Position",
                        TestStream.token(0, Integer.MAX_VALUE, 1));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
