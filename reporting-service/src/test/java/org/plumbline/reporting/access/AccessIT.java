package org.plumbline.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;

@SuppressWarnings("JavaUtilDate") // the library of the tokens has no other
class AccessIT {
    private static final String WHO = "/api/v1/who-am-i";

    private static Issuer issuer;
    private static Service service;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        service =
                Service.start(Infrastructure.postgres().createDatabase("access"), issuer.address());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    static Stream<Arguments> rolesAndAnswers() {
        return Stream.of(
                Arguments.of(List.of("medical-director"), 200),
                Arguments.of(List.of("analyst"), 200),
                Arguments.of(List.of("submitter", "analyst"), 200),
                Arguments.of(List.of("submitter"), 403),
                Arguments.of(List.of("steward"), 403),
                Arguments.of(List.of("Analyst"), 403),
                Arguments.of(List.of(), 403));
    }

    @ParameterizedTest
    @MethodSource("rolesAndAnswers")
    void outcomes_are_for_medical_directors_and_analysts(List<String> roles, int status) {
        HttpResponse<String> answer =
                service.get(WHO, issuer.sign(issuer.claims("harbour-net", roles).build()));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void a_controller_is_given_the_reader_that_the_token_names() {
        HttpResponse<String> answer = service.get(WHO, issuer.token("harbour-net", "analyst"));

        assertThat(answer.body())
                .isEqualTo(
                        "{\"subject\":\"someone\",\"network\":\"harbour-net\","
                                + "\"roles\":[\"analyst\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {WHO, "/api/v1/live", "/api/v1/nothing-here", "/api/logo.css"})
    void without_a_token_every_address_of_the_api_answers_the_same(String path) {
        HttpResponse<String> answer = service.send(request(path).build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WHO, "/api/v1/live", "/api/v1/nothing-here"})
    void without_the_role_every_address_of_the_api_answers_the_same(String path) {
        HttpResponse<String> answer = service.get(path, issuer.token("harbour-net", "submitter"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(service.get(WHO, issuer.token("hill-net", "steward")).body());
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        JWTClaimsSet good = issuer.claims("harbour-net", List.of("analyst")).build();
        Date past = Date.from(Instant.now().minusSeconds(600));
        Date future = Date.from(Instant.now().plusSeconds(600));
        return Stream.of(
                Arguments.of("not signed", new PlainJWT(good).serialize()),
                Arguments.of("signed with another key", Issuer.sign(good, Issuer.newKey())),
                Arguments.of("signed with the public key as a secret", hmac(good)),
                Arguments.of("ended", sign("exp", past)),
                Arguments.of("not yet begun", sign("nbf", future)),
                Arguments.of("without an end", sign("exp", null)),
                Arguments.of("of another issuer", sign("iss", "http://localhost:1")),
                Arguments.of("for another audience", sign("aud", "plumbline-web")),
                Arguments.of("for no audience", sign("aud", null)),
                Arguments.of("without a subject", sign("sub", null)),
                Arguments.of("without a network", sign("network", null)),
                Arguments.of("of two networks", sign("network", List.of("a", "b"))),
                Arguments.of("of a network that is no slug", sign("network", "a/b")),
                Arguments.of("with roles as text", sign("roles", "analyst")),
                Arguments.of("with roles that are no texts", sign("roles", List.of(1))),
                Arguments.of("with clinics as an object", sign("clinics", Map.of("a", 1))),
                Arguments.of("not a token", "nonsense"));
    }

    private static String sign(String claim, @org.jspecify.annotations.Nullable Object value) {
        JWTClaimsSet.Builder claims = issuer.claims("harbour-net", List.of("analyst"));
        return issuer.sign(claims.claim(claim, value).build());
    }

    private static String hmac(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(issuer.key().getKeyID())
                                .build(),
                        claims);
        token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("forgeries")
    void a_token_that_is_not_in_order_is_refused_without_a_reason(String what, String token) {
        HttpResponse<String> answer = service.get(WHO, token);

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"code\":\"invalid-token\"").doesNotContain("expired");
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        String token = issuer.token("harbour-net", "analyst");

        HttpResponse<String> answer = service.send(request(WHO + "?access_token=" + token).build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_not_there_is_a_problem_to_those_who_may_know() {
        HttpResponse<String> answer =
                service.get("/api/v1/nothing-here", issuer.token("harbour-net", "analyst"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"urn:plumbline:problem:not-found\"",
                        "\"title\":\"Not Found\"",
                        "\"code\":\"not-found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothing_can_be_changed_through_the_api(String method) {
        HttpResponse<String> answer =
                service.send(
                        request(WHO)
                                .header(
                                        "Authorization",
                                        "Bearer " + issuer.token("harbour-net", "analyst"))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void answers_forbid_the_browser_what_it_need_not_do() {
        HttpResponse<String> answer = service.get(WHO, issuer.token("harbour-net", "analyst"));

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self';")
                .doesNotContain("unsafe-eval");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void another_origin_is_not_let_in() {
        HttpResponse<String> answer =
                service.get(
                        WHO,
                        issuer.token("harbour-net", "analyst"),
                        "Origin",
                        "https://evil.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_interface_is_described() {
        HttpResponse<String> answer = service.send(request("/v3/api-docs").build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"openapi\":\"3.1", "/api/v1/live")
                .doesNotContain("expiresAt");
    }

    @Test
    void health_is_not_on_the_port_of_the_figures() {
        HttpResponse<String> answer = service.send(request("/actuator/health").build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.address(path));
    }
}
