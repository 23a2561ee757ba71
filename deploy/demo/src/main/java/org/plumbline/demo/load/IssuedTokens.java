package org.plumbline.demo.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tokens of the local issuer, asked for anew before they end.
public final class IssuedTokens implements Tokens {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI issuer;
    private final String secret;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    /// @param secret of the client that scripts use
    public IssuedTokens(HttpClient http, URI issuer, String secret) {
        this.http = http;
        this.issuer = issuer;
        this.secret = secret;
    }

    private record Token(String text, long endNanos) {}

    @Override
    public String of(String network) throws IOException, InterruptedException {
        Token token = kept.get(network);
        if (token == null || token.endNanos() - System.nanoTime() < 0) {
            token = ask(network);
            kept.put(network, token);
        }
        return token.text();
    }

    @Override
    public void forget(String network) {
        kept.remove(network);
    }

    private Token ask(String network) throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&role=submitter&network="
                        + URLEncoder.encode(network, StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                        .timeout(LIMIT)
                        .header("Authorization", "Basic " + credentials())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the issuer answers " + answer.statusCode());
        }
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        Duration life = Duration.ofSeconds(json.path("expires_in").asLong(0)).minus(EARLY);
        return new Token(json.path("access_token").asString(), System.nanoTime() + life.toNanos());
    }

    private String credentials() {
        String pair = "plumbline-local:" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "tokens of " + issuer;
    }
}
