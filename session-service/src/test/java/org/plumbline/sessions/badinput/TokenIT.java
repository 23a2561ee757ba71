package org.plumbline.sessions.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;
import org.plumbline.sessions.support.TestIssuer;

/// Tokens: C60.
class TokenIT {

    private static final TestIssuer ISSUER = Service.issuer();
    private static final String PATH = "/api/v1/clinics/harbour/sessions/NONE-1";

    private final Service service = Service.shared();

    static Stream<Arguments> tokens() {
        String right = ISSUER.submitter("coast", "*");
        Map<String, String> tokens = new TreeMap<>();
        tokens.put("none", header("{\"alg\":\"none\"}", right) + ".");
        tokens.put("None", header("{\"alg\":\"None\",\"typ\":\"JWT\"}", right) + ".");
        tokens.put("without a signature", right.substring(0, right.lastIndexOf('.') + 1));
        tokens.put("signature of another", right.substring(0, right.length() - 8) + "AAAAAAAA");
        tokens.put("HS256 under the issuer's address", hs256(right));
        tokens.put("foreign kid", kid(right, "../../../../dev/null"));
        tokens.put("kid with SQL", kid(right, "x' or '1'='1"));
        tokens.put(
                "jku",
                header(
                                "{\"alg\":\"RS256\",\"kid\":\"test\",\"jku\":\"http://127.0.0.1:1/jwks\"}",
                                right)
                        + ".c2ln");
        tokens.put("not yet valid", token(Date.from(now().plusSeconds(3600))));
        tokens.put("payload that is no JSON", "e30." + encoded("nonsense") + ".c2ln");
        tokens.put(
                "two networks",
                ISSUER.token(claims ->
                        claims.claim("network", List.of("coast", "hill"))
                                .claim("clinics", List.of("*"))
                                .claim("roles", List.of("submitter"))));
        tokens.put("network that is no slug", ISSUER.submitter("../coast", "*"));
        return tokens.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private static String token(Date notBefore) {
        return ISSUER.token(claims ->
                claims.claim("network", "coast")
                        .claim("clinics", List.of("*"))
                        .claim("roles", List.of("submitter"))
                        .notBeforeTime(notBefore));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The token's claims under another header, unsigned.
    private static String header(String header, String token) {
        return encoded(header) + "." + token.split("\\.", -1)[1];
    }

    private static String kid(String token, String kid) {
        return header("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", token)
                + "."
                + token.split("\\.", -1)[2];
    }

    private static String hs256(String token) {
        String signed = header("{\"alg\":\"HS256\",\"kid\":\"test\"}", token);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(ISSUER.uri().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed
                    + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aTokenThatIsNoneIsRefusedWithoutSayingWhy(String what, String token) {
        Answer answer = service.withToken(token).get(PATH);

        Refusal.isA(answer, 401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void aTokenStandsInTheAuthorizationHeaderOnly() {
        Client nobody = service.withToken("");
        String token = ISSUER.submitter("coast", "*");

        Refusal.isA(nobody.get(PATH + "?access_token=" + token), 401, "unauthorized");
        Refusal.isA(nobody.get(PATH, "Cookie", "access_token=" + token), 401, "unauthorized");
        Refusal.isA(
                nobody.get(PATH, "Authorization", "Basic " + encoded("a:b")), 401, "unauthorized");
        assertThat(service.withToken("x".repeat(20_000)).get(PATH).status()).isIn(400, 401, 431);
    }

    @Test
    void rolesAndClinicsOfAnotherShapeEntitleToNothing() {
        String token =
                ISSUER.token(claims ->
                        claims.claim("network", "coast")
                                .claim("clinics", "*")
                                .claim("roles", Map.of("submitter", true)));

        Refusal.isA(service.withToken(token).get(PATH), 403, "forbidden");
    }
}
