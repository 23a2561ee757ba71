package org.plumbline.reporting.live;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.live.Subscription.Signal;
import org.plumbline.reporting.problem.ProblemWriter;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.projection.Change;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The stream of hints, written by the call's own (virtual) thread until the token ends, the client
/// leaves or does not read, or the service stops.
@RestController
class LiveController {
    private static final String TYPE = "text/event-stream;charset=UTF-8";

    private final LiveStreams streams;
    private final LiveSettings settings;
    private final Cells cells;
    private final ProblemWriter problems;
    private final JsonMapper mapper;
    private final Clock clock;

    LiveController(
            LiveStreams streams,
            LiveSettings settings,
            Cells cells,
            ProblemWriter problems,
            JsonMapper mapper,
            Clock clock) {
        this.streams = streams;
        this.settings = settings;
        this.cells = cells;
        this.problems = problems;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Operation(
            summary = "Which figures of one's own network have changed, as server-sent events",
            description =
                    """
                    `event: changed`, `id`: the network's version, `data`: a JSON list of
                    `{condition, instrument, timePoint}`, or `{condition}` alone where courses
                    changed, which touches every instrument. An empty list: anything may have
                    changed. `Last-Event-ID` resumes. No figures are sent.\
                    """)
    @GetMapping("/api/v1/live")
    void live(
            Reader reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        Optional<Subscription> opened = streams.open(reader);
        if (opened.isEmpty()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(settings.retry().toSeconds()));
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "Too many streams are open.");
            return;
        }
        Subscription subscription = opened.get();
        try {
            long version = cells.version(reader.network());
            if (lastEventId != null && !lastEventId.equals(Long.toString(version))) {
                subscription.offer(Change.ofAnything(reader.network(), version));
            }
            response.setContentType(TYPE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            EventWriter events = new EventWriter(response.getOutputStream(), mapper);
            events.opening(retry(), version);
            writeUntilEnd(subscription, events);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            // the listener is gone or does not read: nobody is there to be told
        } finally {
            streams.end(subscription);
        }
    }

    private void writeUntilEnd(Subscription subscription, EventWriter events)
            throws IOException, InterruptedException {
        long heartbeat = settings.heartbeat().toNanos();
        long ends = System.nanoTime() + lifetime(subscription.reader()).toNanos();
        while (System.nanoTime() - ends < 0) {
            long remaining = ends - System.nanoTime();
            switch (subscription.next(System.nanoTime() + Math.min(heartbeat, remaining))) {
                case Signal.Changed changed -> events.changed(changed.hint());
                case Signal.Quiet _ -> events.heartbeat();
                case Signal.Ended _ -> {
                    return;
                }
            }
        }
    }

    private Duration lifetime(Reader reader) {
        return Duration.between(clock.instant(), reader.expiresAt());
    }

    /// Spread, so that not all come back at the same moment after a restart.
    private Duration retry() {
        long millis = settings.retry().toMillis();
        return Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(millis / 2, 3 * millis / 2 + 1));
    }
}
