package org.plumbline.sessions.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// An OpenID Connect issuer of which a service needs to know nothing but its address. Whoever logs
/// in is the person whom the test has put before the screen.
public final class TestIssuer {

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> person = claims -> claims;
    private volatile Duration life = Duration.ofHours(1);

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestIssuer start() {
        TestIssuer issuer = new TestIssuer();
        String description =
                """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                 "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t"}
                """
                        .formatted(issuer.uri());
        String keys = new JWKSet(issuer.key.toPublicJWK()).toString();
        issuer.server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, description));
        issuer.server.createContext("/jwks", exchange -> answer(exchange, keys));
        issuer.server.createContext("/a", issuer::authorize);
        issuer.server.createContext("/t", issuer::exchange);
        issuer.server.start();
        return issuer;
    }

    /// Who logs in from now on.
    public void before(String subject, String network, List<String> clinics, String role) {
        person =
                claims ->
                        claims.subject(subject)
                                .claim("network", network)
                                .claim("clinics", clinics)
                                .claim("roles", List.of(role));
    }

    /// How long the tokens of those live who log in from now on.
    public void lasting(Duration life) {
        this.life = life;
    }

    /// Sends the browser back at once.
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String nonce = nonces.remove(parameters(form).getOrDefault("code", ""));
        if (nonce == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        UnaryOperator<JWTClaimsSet.Builder> who = person;
        String identity =
                token(claims -> who.apply(claims).audience("plumbline-web").claim("nonce", nonce));
        answer(
                exchange,
                """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": %d, "scope": "openid"}
                """
                        .formatted(token(who), identity, life.toSeconds()));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : List.of(text.split("&", -1))) {
            int equals = pair.indexOf('=');
            parameters.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String submitter(String network, String... clinics) {
        return token(claims ->
                claims.claim("network", network)
                        .claim("clinics", List.of(clinics))
                        .claim("roles", List.of("submitter")));
    }

    /// A token that is right but for what the claims change.
    public String token(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return signed(claims, key);
    }

    /// As [#token], signed with a key that nobody knows.
    public String forged(UnaryOperator<JWTClaimsSet.Builder> claims) {
        try {
            return signed(claims, new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> claims, RSAKey with) {
        Instant now = Instant.now(java.time.Clock.systemUTC());
        JWTClaimsSet.Builder builder =
                new JWTClaimsSet.Builder()
                        .issuer(uri())
                        .subject("somebody")
                        .audience("plumbline")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
        SignedJWT jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                        claims.apply(builder).build());
        try {
            jwt.sign(new RSASSASigner(with));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
