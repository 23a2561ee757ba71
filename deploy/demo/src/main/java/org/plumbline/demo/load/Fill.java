package org.plumbline.demo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands a world's files in, the way any network would, and waits until all of it is on record.
/// Files that are handed in a second time change nothing.
public final class Fill {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 200;

    private final HttpClient http;
    private final URI sessions;
    private final Tokens tokens;

    /// @param sessions base address of the session-service
    public Fill(HttpClient http, URI sessions, Tokens tokens) {
        this.http = http;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /// What became of the rows, all files together.
    ///
    /// @param positions where each network's last record stands, by network
    public record Report(
            long rows,
            long recorded,
            long amended,
            long retracted,
            long unchanged,
            long superseded,
            Map<String, String> positions) {

        Report plus(Report other) {
            Map<String, String> latest = new LinkedHashMap<>(positions);
            latest.putAll(other.positions);
            return new Report(
                    rows + other.rows,
                    recorded + other.recorded,
                    amended + other.amended,
                    retracted + other.retracted,
                    unchanged + other.unchanged,
                    superseded + other.superseded,
                    latest);
        }
    }

    /// Returns once every row is on record.
    ///
    /// @throws IllegalStateException if a row is rejected, which would be a fault of the simulator
    public Report run(WorldFiles files) {
        try {
            return together(files.first()).plus(together(files.second()));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo world cannot be handed in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Handed(String network, URI report) {}

    private Report together(Map<String, Path> files) throws IOException, InterruptedException {
        List<Handed> handed = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            handed.add(new Handed(file.getKey(), handIn(file.getKey(), file.getValue())));
        }
        Report all = new Report(0, 0, 0, 0, 0, 0, Map.of());
        long end = System.nanoTime() + LIMIT.toNanos();
        for (Handed each : handed) {
            all = all.plus(await(each, end));
        }
        return all;
    }

    private URI handIn(String network, Path file) throws IOException, InterruptedException {
        URI imports = sessions.resolve("/api/v1/imports");
        HttpResponse<String> answer =
                http.send(
                        request(imports, network)
                                .header("Content-Type", "text/csv")
                                .header("Idempotency-Key", "demo-" + digest(file))
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(
                    "the demo world of " + network + " was refused: " + answer.body());
        }
        return imports.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private Report await(Handed handed, long end) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer =
                    http.send(
                            request(handed.report(), handed.network()).GET().build(),
                            BodyHandlers.ofString());
            JsonNode now = JsonMapper.shared().readTree(answer.body());
            switch (now.path("status").asString()) {
                case "completed" -> {
                    return report(handed.network(), answer, now);
                }
                case "failed" -> throw new IllegalStateException("an import failed: " + now);
                default -> {
                    if (System.nanoTime() > end) {
                        throw new IllegalStateException(
                                "the import of " + handed.network() + " does not come to an end");
                    }
                    Thread.sleep(POLL_MILLIS);
                }
            }
        }
    }

    private static Report report(String network, HttpResponse<String> answer, JsonNode now) {
        if (now.path("rejected").asLong() > 0) {
            throw new IllegalStateException(
                    "%s rows of %s were rejected, the first: %s"
                            .formatted(now.path("rejected"), network, now.path("errors").path(0)));
        }
        Map<String, String> position = new LinkedHashMap<>();
        answer.headers()
                .firstValue("Outcomes-Position")
                .ifPresent(token -> position.put(network, Objects.requireNonNull(token)));
        return new Report(
                now.path("rows").asLong(),
                now.path("recorded").asLong(),
                now.path("amended").asLong(),
                now.path("retracted").asLong(),
                now.path("unchanged").asLong(),
                now.path("superseded").asLong(),
                position);
    }

    private HttpRequest.Builder request(URI uri, String network)
            throws IOException, InterruptedException {
        return HttpRequest.newBuilder(uri)
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + tokens.of(network));
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
