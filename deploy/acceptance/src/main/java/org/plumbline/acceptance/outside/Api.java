package org.plumbline.acceptance.outside;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.plumbline.local.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The platform as the programs of one network use it.
public record Api(Platform platform, String network) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    public HttpResponse<String> put(String path, String json, Map<String, String> headers) {
        return send(
                sessions(path, headers)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path, String etag) {
        return send(sessions(path, Map.of("If-Match", etag)).DELETE());
    }

    /// Imports a file of the whole network and waits for its report.
    public JsonNode importCsv(String csv) throws InterruptedException {
        String location = submitCsv(csv);
        return Eventually.get(
                () -> report(location), r -> r.path("status").asString().equals("completed"));
    }

    /// Hands a file of the whole network in; the place of its report.
    public String submitCsv(String csv) {
        var accepted =
                send(
                        sessions("/api/v1/imports", Map.of())
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(csv)));
        require(202, accepted);
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    public JsonNode report(String location) {
        return json(send(sessions(location, Map.of()).GET()));
    }

    public JsonNode importCsv(Path file) throws IOException, InterruptedException {
        return importCsv(Files.readString(file));
    }

    /// Reads an outcome; with a position, one that has at least that in it.
    public JsonNode outcome(String pathAndQuery, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(platform.reporting().resolve(pathAndQuery))
                        .header(
                                "Authorization",
                                "Bearer " + platform.token("medical-director", network));
        headers.forEach(request::header);
        return json(send(request.GET()));
    }

    private HttpRequest.Builder sessions(String path, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(platform.sessions().resolve(path))
                        .header("Authorization", "Bearer " + platform.token("submitter", network));
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        require(200, answer);
        return JSON.readTree(answer.body());
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    "%d instead of %d: %s".formatted(answer.statusCode(), status, answer.body()));
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
