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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// An OpenID Connect issuer of which a resource server needs to know nothing but its address.
public final class TestIssuer {

    private final HttpServer server;
    private final RSAKey key;

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
        issuer.server.start();
        return issuer;
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
