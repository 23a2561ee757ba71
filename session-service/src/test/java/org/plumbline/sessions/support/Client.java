package org.plumbline.sessions.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the service as somebody's program would.
public record Client(String base, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What came back.
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        /// `pointer code` of every fault.
        public List<String> faults() {
            return json().path("errors")
                    .valueStream()
                    .map(error ->
                            error.path("pointer").asString() + " " + error.path("code").asString())
                    .toList();
        }
    }

    public Answer put(String path, String json, String... headers) {
        return send(
                "PUT", path, json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], "", headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, new byte[0], "", headers);
    }

    public Answer csv(String path, String csv, String... headers) {
        return send("POST", path, csv.getBytes(StandardCharsets.UTF_8), "text/csv", headers);
    }

    public Answer send(
            String method, String path, byte[] body, String contentType, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
