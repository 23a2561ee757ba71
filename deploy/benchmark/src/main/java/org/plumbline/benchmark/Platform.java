package org.plumbline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The platform that `deploy/local/up` started, reached through its ports and its token command.
final class Platform {

    private static final Duration TOKEN_USE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI sessions;
    private final URI reporting;
    private final Path tokenCommand;
    private final Map<List<String>, Token> tokens = new java.util.concurrent.ConcurrentHashMap<>();

    private record Token(String text, long since) {
        boolean fresh() {
            return System.nanoTime() - since < TOKEN_USE.toNanos();
        }
    }

    Platform(URI sessions, URI reporting, Path tokenCommand) {
        this.sessions = sessions;
        this.reporting = reporting;
        this.tokenCommand = tokenCommand;
    }

    static Platform local(Path root) {
        return new Platform(
                URI.create("http://127.0.0.1:" + port("PLUMBLINE_SESSION_PORT", "8081")),
                URI.create("http://127.0.0.1:" + port("PLUMBLINE_REPORTING_PORT", "8080")),
                root.resolve("deploy/local/token"));
    }

    private static String port(String variable, String otherwise) {
        return System.getenv().getOrDefault(variable, otherwise);
    }

    /// Sends a PUT and returns when the whole answer has been read.
    HttpResponse<String> put(String path, String json, String network) {
        return send(
                HttpRequest.newBuilder(sessions.resolve(path))
                        .header("Authorization", "Bearer " + token("submitter", network))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// Reads an outcome as a medical director of the network.
    HttpResponse<String> get(String path, String network) {
        return send(
                HttpRequest.newBuilder(reporting.resolve(path))
                        .header("Authorization", "Bearer " + token("medical-director", network))
                        .GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String token(String role, String network) {
        return tokens.compute(
                        List.of(role, network),
                        (who, held) -> held != null && held.fresh() ? held : fetch(who))
                .text();
    }

    private Token fetch(List<String> who) {
        var command = new ArrayList<String>();
        command.add(tokenCommand.toString());
        command.addAll(who);
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            var text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (process.waitFor() != 0 || text.isEmpty()) {
                throw new IllegalStateException("no token: is the platform up?");
            }
            return new Token(text, System.nanoTime());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
