package org.plumbline.demo.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plumbline.demo.load.IssuedTokens;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.World;

/// The demo world going on: a process of the platform that submits records as time goes by.
public final class Live {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(Live.class.getName());

    private final Clock clock;
    private final Happenings happenings;
    private final Submitter submitter;
    private final Cursor cursor;
    private final Duration between;

    Live(
            Clock clock,
            Happenings happenings,
            Submitter submitter,
            Cursor cursor,
            double sessionsPerMinute) {
        this.clock = clock;
        this.happenings = happenings;
        this.submitter = submitter;
        this.cursor = cursor;
        this.between =
                Duration.ofNanos((long) (Duration.ofMinutes(1).toNanos() / sessionsPerMinute));
    }

    /// Needs its settings in the environment; see [LiveSettings].
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LiveSettings settings = LiveSettings.read(System.getenv(LiveSettings.VARIABLE));
        Scenario scenario = Scenario.shipped();
        World world = World.of(scenario, scenario.seed(), settings.end());
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
        IssuedTokens tokens = new IssuedTokens(http, settings.issuer(), settings.secret());
        Cursor cursor = new Cursor(settings.cursor());
        Live live =
                new Live(
                        Clock.systemUTC(),
                        new Happenings(world, cursor.read(settings.end())),
                        new Submitter(http, settings.sessions(), tokens, Thread::sleep),
                        cursor,
                        settings.sessionsPerMinute());
        live.health(settings.port()).start();
        live.goOn();
    }

    /// Answers 200 while the process lives, with what has been submitted.
    private HttpServer health(int port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/actuator/health/readiness",
                exchange -> {
                    byte[] body =
                            "{\"status\":\"UP\",\"accepted\":%d,\"refused\":%d}"
                                    .formatted(submitter.accepted(), submitter.refused())
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        return server;
    }

    private void goOn() throws InterruptedException {
        LOG.log(System.Logger.Level.INFO, "a session every {0}", between);
        while (true) {
            Instant began = clock.instant();
            step(began);
            Duration left = between.minus(Duration.between(began, clock.instant()));
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        }
    }

    /// Enters what is due, and someone who has come.
    void step(Instant now) throws InterruptedException {
        List<Submission> due = happenings.due(now);
        for (Submission submission : due) {
            submitter.submit(submission);
        }
        cursor.write(now);
        for (Submission submission : happenings.arrival(now)) {
            submitter.submit(submission);
        }
    }
}
