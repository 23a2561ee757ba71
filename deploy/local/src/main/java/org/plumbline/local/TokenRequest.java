package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Asks the local issuer for an access token.
record TokenRequest(URI issuer, String secret) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /// @param clinics none for every clinic
    String send(String role, String network, List<String> clinics) {
        String form =
                Stream.concat(
                                Stream.of(
                                        "grant_type=client_credentials",
                                        "role=" + encode(role),
                                        "network=" + encode(network)),
                                clinics.stream().map(clinic -> "clinic=" + encode(clinic)))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .timeout(LIMIT)
                        .header("Authorization", "Basic " + credentials())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> response = answer(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the issuer refuses: " + response.body());
        }
        return JsonMapper.shared().readTree(response.body()).get("access_token").asString();
    }

    private String credentials() {
        return Base64.getEncoder()
                .encodeToString(
                        ("plumbline-local:" + encode(secret)).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "token request to " + issuer;
    }
}
