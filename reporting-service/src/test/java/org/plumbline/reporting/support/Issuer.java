package org.plumbline.reporting.support;

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
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A small OpenID Connect issuer: signs whatever a test wants, and lets a browser log in as the
/// person that the test has put before the screen.
@SuppressWarnings("JavaUtilDate") // the library of the tokens has no other
public final class Issuer implements AutoCloseable {
    /// What the service shows as the client `plumbline-web`.
    public static final String CLIENT_SECRET = "the-secret-of-the-dashboards-in-tests";

    private final HttpServer server;
    private final URI address;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Map<String, Object> person = Map.of();
    private volatile Duration tokenLife = Duration.ofMinutes(5);

    private Issuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public static Issuer start() {
        return startOn(0);
    }

    public static Issuer startOn(int port) {
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            Issuer issuer = new Issuer(server, newKey());
            server.createContext("/", issuer::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String address() {
        return address.toString();
    }

    public RSAKey key() {
        return key;
    }

    /// Who logs in from now on, and how long the tokens last.
    public void before(String subject, String network, List<String> roles, Duration life) {
        person =
                Map.of("sub", subject, "network", network, "clinics", List.of("*"), "roles", roles);
        tokenLife = life;
    }

    /// How often a token was renewed.
    public int refreshes() {
        return refreshes.get();
    }

    /// An access token as the platform's issuer makes them.
    public String token(String network, String... roles) {
        return sign(claims(network, List.of(roles)).build());
    }

    /// The claims of such a token, to be changed by the test.
    public JWTClaimsSet.Builder claims(String network, List<String> roles) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("someone")
                .audience("plumbline")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("network", network)
                .claim("clinics", List.of("*"))
                .claim("roles", roles);
    }

    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    public static String sign(JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(with.getKeyID())
                                    .build(),
                            claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> answer(exchange, 200, discovery());
                case "/jwks" -> answer(exchange, 200, new JWKSet(key).toString());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> answer(exchange, 404, "{}");
            }
        }
    }

    private String discovery() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/end-session",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"], "scopes_supported": ["openid"],
         "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
        """
                .formatted(address());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!credentials().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            refresh(exchange, form.getOrDefault("refresh_token", ""));
        } else {
            Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
            if (asked == null || !proves(form, asked)) {
                answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            } else {
                answer(exchange, 200, tokens(asked.get("nonce")));
            }
        }
    }

    private void refresh(HttpExchange exchange, String refreshToken) throws IOException {
        if (refreshTokens.remove(refreshToken) == null || person.isEmpty()) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        refreshes.incrementAndGet();
        answer(exchange, 200, tokens(null));
    }

    /// Nobody is before the screen any more: what was granted is not renewed.
    public void forgetPerson() {
        person = Map.of();
    }

    private static String credentials() {
        String pair = "plumbline-web:" + CLIENT_SECRET;
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private static boolean proves(Map<String, String> form, Map<String, String> asked) {
        try {
            byte[] verifier =
                    form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier);
            String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return challenge.equals(asked.get("code_challenge"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String tokens(@Nullable String nonce) {
        Date end = Date.from(Instant.now().plus(tokenLife));
        JWTClaimsSet.Builder access =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience("plumbline")
                        .issueTime(new Date())
                        .expirationTime(end);
        person.forEach(access::claim);
        JWTClaimsSet.Builder identity =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience("plumbline-web")
                        .issueTime(new Date())
                        .expirationTime(end)
                        .claim("nonce", nonce);
        person.forEach(identity::claim);
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, true);
        return """
        {"access_token": "%s", "token_type": "Bearer", "expires_in": %d, "scope": "openid",
         "refresh_token": "%s", "id_token": "%s"}
        """
                .formatted(
                        sign(access.build()),
                        tokenLife.toSeconds(),
                        refreshToken,
                        sign(identity.build()));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : new ArrayList<>(List.of(text.split("&")))) {
            int equals = pair.indexOf('=');
            parameters.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
