package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.local.seed.SeedWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands the seed world in, the way any network would: one file for all its clinics.
record DemoLoad(Platform platform) {
    private static final long SEED = 20_261_120;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 300;

    /// Records every row of the world as of a day; rows that are recorded already stay as they are.
    ///
    /// @return what was recorded, in words
    String run(LocalDate day) {
        String csv = SeedWorld.upTo(day, SEED).csv();
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI report = handIn(http, csv, "demo-world-" + digest(csv));
            JsonNode done = await(http, report);
            if (done.path("rejected").asLong() > 0) {
                throw new IllegalStateException(
                        "%s rows of the demo world were rejected, the first: %s"
                                .formatted(done.path("rejected"), done.path("errors").path(0)));
            }
            return "%d rows, %d new"
                    .formatted(done.path("rows").asLong(), done.path("recorded").asLong());
        }
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private URI handIn(HttpClient http, String csv, String key) {
        URI imports = platform.sessions().resolve("/api/v1/imports");
        HttpResponse<String> answer =
                send(
                        http,
                        request(imports)
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofString(csv)));
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("the demo world was refused: " + answer.body());
        }
        return imports.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private JsonNode await(HttpClient http, URI report) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            HttpResponse<String> answer = send(http, request(report).GET());
            JsonNode now = JsonMapper.shared().readTree(answer.body());
            switch (now.path("status").asString()) {
                case "completed" -> {
                    return now;
                }
                case "failed" -> throw new IllegalStateException("the import failed: " + now);
                default -> pause(end);
            }
        }
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER_LIMIT)
                .header(
                        "Authorization",
                        "Bearer " + platform.token("submitter", DemoAccounts.NETWORK));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the session-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long end) {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("the import of the demo world does not come to an end");
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
