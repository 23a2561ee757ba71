package org.plumbline.benchmark.ingest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.local.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The session-service as a network's submitter meets it. Safe for use by any number of threads,
/// whose connections are kept.
final class Service {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration TOKEN_USE = Duration.ofMinutes(3);
    private static final String IMPORTS = "/api/v1/clinics/" + Submission.CLINIC + "/imports";

    private final Platform platform;
    private final String network;
    private Token token = new Token("", System.nanoTime());

    private record Token(String text, long renewAt) {}

    Service(Platform platform, String network) {
        this.platform = platform;
        this.network = network;
    }

    /// Returns when the whole answer has been read.
    ///
    /// @return empty for a 2xx, otherwise what came
    Optional<String> put(Submission submission) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    send(
                            request(submission.path())
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(submission.json())));
            return isSuccess(answer) ? Optional.empty() : Optional.of("PUT " + answer.statusCode());
        } catch (IOException broken) {
            return Optional.of("PUT " + broken.getClass().getSimpleName());
        }
    }

    /// Hands a file in; the place of its report.
    String submit(byte[] csv) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                required(
                        request(IMPORTS)
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofByteArray(csv)));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode report(String place) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(required(request(place).GET()).body());
    }

    /// How many requests a network may send, as the service says it.
    String rateLimit() throws IOException, InterruptedException {
        return required(
                        request("/api/v1/clinics/" + Submission.CLINIC + "/sessions?patient=nobody")
                                .GET())
                .headers()
                .firstValue("RateLimit-Policy")
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.sessions().resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        long now = System.nanoTime();
        if (now - token.renewAt() >= 0) {
            token = new Token(platform.token("submitter", network), now + TOKEN_USE.toNanos());
        }
        return token.text();
    }

    private static HttpResponse<String> required(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        if (!isSuccess(answer)) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static boolean isSuccess(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2;
    }
}
