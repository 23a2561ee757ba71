package org.plumbline.demo.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.demo.load.IssuedTokens;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.World;

class SubmitterTest {
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = new ArrayList<>();
    private int tokens;
    private HttpServer server = stopped();
    private Submitter submitter = submitter(URI.create("http://127.0.0.1:1/"));

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/", this::api);
        server.start();
        submitter =
                submitter(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSameRecordIsSentAgainUntilThePlatformTakesIt() throws Exception {
        answers.addAll(List.of(503, 500, 503, 201));
        assertThat(submitter.submit(first())).isEqualTo(Submitter.Fate.ACCEPTED);
        assertThat(received).hasSize(4);
        assertThat(received).allMatch(received.getFirst()::equals);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void aBrokenConnectionIsTriedAgainToo() throws Exception {
        answers.addAll(List.of(0, 201));
        assertThat(submitter.submit(first())).isEqualTo(Submitter.Fate.ACCEPTED);
        assertThat(received.getFirst()).isEqualTo(received.getLast());
    }

    @Test
    void aTokenThatEndedIsAskedForAnew() throws Exception {
        answers.addAll(List.of(201, 401, 200));
        submitter.submit(first());
        assertThat(tokens).isEqualTo(1);
        assertThat(submitter.submit(first())).isEqualTo(Submitter.Fate.ACCEPTED);
        assertThat(tokens).isEqualTo(2);
    }

    @Test
    void aRecordThatIsFurtherOnIsLeftAlone() throws Exception {
        answers.add(412);
        assertThat(submitter.submit(revised())).isEqualTo(Submitter.Fate.OVERTAKEN);
        assertThat(received.getFirst()).contains("If-Match \"1\"");
    }

    @Test
    void aFinalNoIsNotAskedForAgain() throws Exception {
        answers.add(422);
        assertThat(submitter.submit(first())).isEqualTo(Submitter.Fate.REFUSED);
        assertThat(submitter.refused()).isEqualTo(1);
        assertThat(received).hasSize(1);
    }

    private static Submission first() {
        return some(1);
    }

    private static Submission revised() {
        return some(2);
    }

    private static Submission some(long revision) {
        World world =
                World.of(
                        Scenario.shipped().withPatients(200),
                        1,
                        Instant.parse("2026-11-21T00:00:00Z"));
        return world.patients()
                .flatMap(patient -> world.submissions(patient).stream())
                .filter(submission -> submission.revision() == revision)
                .filter(submission -> !submission.isRetraction())
                .findFirst()
                .orElseThrow();
    }

    private Submitter submitter(URI base) {
        HttpClient http = HttpClient.newHttpClient();
        return new Submitter(http, base, new IssuedTokens(http, base, "secret"), pauses::add);
    }

    private static HttpServer stopped() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        tokens++;
        answer(exchange, 200, "{\"access_token\":\"t" + tokens + "\",\"expires_in\":300}");
    }

    private void api(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " If-Match "
                        + exchange.getRequestHeaders().getFirst("If-Match")
                        + " "
                        + body);
        int status = answers.remove();
        if (status == 0) {
            exchange.close();
        } else {
            answer(exchange, status, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
