package org.plumbline.faults.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.local.Platform;

/// Sends what a network's submitter sends. Safe for use by any number of threads.
public final class Submitter {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

    private final Platform platform;
    private final String network;
    private final Supplier<URI> service;
    private Token token = new Token("", 0);

    private record Token(String text, long renewAt) {}

    /// @param service the session-service to talk to, asked anew for every request
    public Submitter(Platform platform, String network, Supplier<URI> service) {
        this.platform = platform;
        this.network = network;
        this.service = service;
    }

    public String network() {
        return network;
    }

    public Reply put(String path, String json, Map<String, String> headers) {
        return send(() ->
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    /// A file of the whole network.
    public Reply submit(String csv, String idempotencyKey) {
        return send(() ->
                request("/api/v1/imports", Map.of("Idempotency-Key", idempotencyKey))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv)));
    }

    public Reply get(String path) {
        return send(() -> request(path, Map.of()).GET());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.get().resolve(path))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + token());
        headers.forEach(request::header);
        return request;
    }

    private synchronized String token() {
        long now = System.nanoTime();
        if (token.text().isEmpty() || now - token.renewAt() > 0) {
            token = new Token(platform.token("submitter", network), now + TOKEN_LIFE.toNanos());
        }
        return token.text();
    }

    /// A token that cannot be had is as good as a service that cannot be reached.
    private static Reply send(Supplier<HttpRequest.Builder> request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.get().build(), BodyHandlers.ofString());
            return new Reply.Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return new Reply.Broken(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
