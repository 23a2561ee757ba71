package org.plumbline.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.authorizationserver.issuer=http://issuer.test",
            "plumbline.issuer.web-secret=" + IssuerIT.WEB_SECRET,
            "plumbline.issuer.script-secret=" + IssuerIT.SCRIPT_SECRET,
            "plumbline.issuer.web-origins=http://localhost:8080,http://127.0.0.1:8080",
            "plumbline.issuer.accounts[0].name=director",
            "plumbline.issuer.accounts[0].password={noop}tide",
            "plumbline.issuer.accounts[0].network=demo-network",
            "plumbline.issuer.accounts[0].roles=medical-director",
            "plumbline.issuer.accounts[1].name=desk",
            "plumbline.issuer.accounts[1].password={noop}ebb",
            "plumbline.issuer.accounts[1].network=demo-network",
            "plumbline.issuer.accounts[1].clinics=harbour,hill",
            "plumbline.issuer.accounts[1].roles=submitter,steward"
        })
class IssuerIT {
    static final String WEB_SECRET = "web-secret-of-at-least-32-characters";
    static final String SCRIPT_SECRET = "script-secret-of-at-least-32-characters";
    private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/plumbline";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123";

    @TempDir static Path home;
    @LocalServerPort int port;
    private Browser browser = new Browser(URI.create("http://127.0.0.1"));

    @DynamicPropertySource
    static void keepTheKeyHere(DynamicPropertyRegistry registry) {
        registry.add("plumbline.issuer.signing-key", () -> home.resolve("signing-key.json"));
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(URI.create("http://127.0.0.1:" + port));
    }

    @Test
    void discoveryNamesTheIssuerAndItsKeys() throws Exception {
        JsonNode discovery = json(browser.get("/.well-known/openid-configuration"));
        assertThat(discovery.get("issuer").asString()).isEqualTo("http://issuer.test");
        assertThat(discovery.get("jwks_uri").asString())
                .isEqualTo("http://issuer.test/oauth2/jwks");
        assertThat(browser.get("/oauth2/jwks").body())
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void aScriptGetsTheClaimsItAsksForForFiveMinutes() throws Exception {
        HttpResponse<String> response =
                script(
                        SCRIPT_SECRET,
                        "grant_type=client_credentials&role=submitter&role=steward"
                                + "&network=uk-primary-care&clinic=practice-35&clinic=practice-1");
        JWTClaimsSet claims = verified(json(response).get("access_token").asString());
        assertThat(claims.getIssuer()).isEqualTo("http://issuer.test");
        assertThat(claims.getAudience()).containsExactly("plumbline");
        assertThat(claims.getStringClaim("network")).isEqualTo("uk-primary-care");
        assertThat(claims.getStringListClaim("clinics"))
                .containsExactly("practice-35", "practice-1");
        assertThat(claims.getStringListClaim("roles")).containsExactly("submitter", "steward");
        assertThat(lifetime(claims)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aScriptThatNamesNoClinicGetsThemAll() throws Exception {
        HttpResponse<String> response =
                script(SCRIPT_SECRET, "grant_type=client_credentials&role=analyst&network=north");
        JWTClaimsSet claims = verified(json(response).get("access_token").asString());
        assertThat(claims.getStringListClaim("clinics")).containsExactly("*");
    }

    @Test
    void aScriptWithoutTheSecretGetsNothing() throws Exception {
        HttpResponse<String> response =
                script(
                        "a-secret-that-is-not-the-right-one-at-all",
                        "grant_type=client_credentials&role=analyst&network=north");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).doesNotContain("access_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role=admin&network=north",
                "network=north",
                "role=analyst",
                "role=analyst&network=North",
                "role=analyst&network=north&network=south",
                "role=analyst&network=north&clinic=*&clinic=harbour"
            })
    void aScriptThatAsksForNonsenseIsToldSo(String parameters) throws Exception {
        HttpResponse<String> response =
                script(SCRIPT_SECRET, "grant_type=client_credentials&" + parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void theDashboardsClientCannotChooseItsClaims() throws Exception {
        HttpResponse<String> response =
                token(
                        "plumbline-web",
                        WEB_SECRET,
                        "grant_type=client_credentials&role=steward&network=north");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void aPersonLogsInAndTheDashboardsGetTheirTokens() throws Exception {
        JsonNode tokens = json(exchange(authorizationCode("desk", "ebb"), VERIFIER));
        JWTClaimsSet access = verified(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("desk");
        assertThat(access.getAudience()).containsExactly("plumbline");
        assertThat(access.getStringClaim("network")).isEqualTo("demo-network");
        assertThat(access.getStringListClaim("clinics")).containsExactly("harbour", "hill");
        assertThat(access.getStringListClaim("roles")).containsExactly("submitter", "steward");
        assertThat(lifetime(access)).isEqualTo(Duration.ofMinutes(5));
        JWTClaimsSet identity = verified(tokens.get("id_token").asString());
        assertThat(identity.getAudience()).containsExactly("plumbline-web");
        assertThat(identity.getStringListClaim("roles")).containsExactly("submitter", "steward");
    }

    @Test
    void anAccountWithoutClinicsHasThemAll() throws Exception {
        JsonNode tokens = json(exchange(authorizationCode("director", "tide"), VERIFIER));
        JWTClaimsSet access = verified(tokens.get("access_token").asString());
        assertThat(access.getStringListClaim("clinics")).containsExactly("*");
        assertThat(access.getStringListClaim("roles")).containsExactly("medical-director");
    }

    @Test
    void theDashboardsMayAskWhoLoggedIn() throws Exception {
        JsonNode tokens = json(exchange(authorizationCode("director", "tide"), VERIFIER));
        HttpResponse<String> response =
                browser.send(
                        HttpRequest.newBuilder(address("/userinfo"))
                                .header(
                                        "Authorization",
                                        "Bearer " + tokens.get("access_token").asString()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("sub").asString()).isEqualTo("director");
    }

    @Test
    void aRefreshTokenWorksOnceAndBringsTheSameClaims() throws Exception {
        JsonNode first = json(exchange(authorizationCode("desk", "ebb"), VERIFIER));
        String request =
                "grant_type=refresh_token&refresh_token="
                        + Browser.encode(first.get("refresh_token").asString());
        JsonNode second = json(token("plumbline-web", WEB_SECRET, request));
        JWTClaimsSet claims = verified(second.get("access_token").asString());
        assertThat(claims.getStringListClaim("clinics")).containsExactly("harbour", "hill");
        assertThat(claims.getAudience()).containsExactly("plumbline");
        assertThat(token("plumbline-web", WEB_SECRET, request).statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() throws Exception {
        String code = authorizationCode("director", "tide");
        HttpResponse<String> response = exchange(code, VERIFIER.replace('0', '1'));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void anAuthorizationWithoutChallengeIsRefused() throws Exception {
        logIn("director", "tide");
        HttpResponse<String> response = browser.get(authorization(CALLBACK, ""));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.redirected(response, "error")).isEqualTo("invalid_request");
    }

    @Test
    void anAddressThatIsNotRegisteredIsNeverRedirectedTo() throws Exception {
        logIn("director", "tide");
        HttpResponse<String> response =
                browser.get(authorization("http://evil.test/login/oauth2/code/plumbline", ""));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "nobody"})
    void aWrongPasswordAndAnUnknownNameLookTheSame(String name) throws Exception {
        HttpResponse<String> response = logIn(name, "wrong");
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?error");
        assertThat(browser.get("/login?error").body()).contains("do not go together");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aLogInWithoutTheFormsTokenIsForbidden() throws Exception {
        HttpResponse<String> response =
                browser.send(
                        HttpRequest.newBuilder(address("/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "username=director&password=tide")));
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void loggingOutEndsTheSession() throws Exception {
        logIn("director", "tide");
        assertThat(browser.get("/").body()).contains("director");
        browser.submit("/", "/logout", Map.of());
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void loggingOutOfTheDashboardsEndsTheSessionHereAndReturnsThere() throws Exception {
        JsonNode tokens = json(exchange(authorizationCode("director", "tide"), VERIFIER));
        HttpResponse<String> response =
                browser.get(
                        "/connect/logout?"
                                + Browser.form(
                                        Map.of(
                                                "id_token_hint",
                                                tokens.get("id_token").asString(),
                                                "post_logout_redirect_uri",
                                                "http://localhost:8080/")));
        assertThat(response.headers().firstValue("Location")).hasValue("http://localhost:8080/");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void theLogInPageAllowsNoScriptsAndNoFrames() throws Exception {
        HttpResponse<String> page = browser.get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self' http://localhost:8080 http://127.0.0.1:8080");
        assertThat(browser.get("/issuer.css").statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    private HttpResponse<String> logIn(String name, String password) throws Exception {
        return browser.submit("/login", "/login", Map.of("username", name, "password", password));
    }

    private String authorizationCode(String name, String password) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        String start =
                authorization(CALLBACK, "&code_challenge_method=S256&code_challenge=" + challenge);
        assertThat(browser.get(start).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        String saved = logIn(name, password).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> back = browser.get(saved);
        assertThat(back.headers().firstValue("Location").orElseThrow()).startsWith(CALLBACK);
        assertThat(Browser.redirected(back, "state")).isEqualTo("s-1");
        return Browser.redirected(back, "code");
    }

    private static String authorization(String callback, String more) {
        return "/oauth2/authorize?response_type=code&client_id=plumbline-web&scope=openid%20profile"
                + "&state=s-1&redirect_uri="
                + Browser.encode(callback)
                + more;
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return token(
                "plumbline-web",
                WEB_SECRET,
                "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s"
                        .formatted(Browser.encode(code), Browser.encode(CALLBACK), verifier));
    }

    private HttpResponse<String> script(String secret, String body) throws Exception {
        return token("plumbline-local", secret, body);
    }

    private HttpResponse<String> token(String client, String secret, String body) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return browser.send(
                HttpRequest.newBuilder(address("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        var key = JWKSet.parse(browser.get("/oauth2/jwks").body()).getKeys().getFirst();
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static Duration lifetime(JWTClaimsSet claims) {
        Date until = claims.getExpirationTime();
        return Duration.between(claims.getIssueTime().toInstant(), until.toInstant());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }
}
