package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;

class TenancyIT {

    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;
    private static final String CSV =
            "type,id,patient,condition,modality,startedAt\nsession,X,P-1,migraine,acupuncture,2026-03-01T09:30:00Z\n";

    private final Service service = Service.shared();

    @BeforeEach
    void aRecordOfHarbour() {
        service.submitter("coast", "harbour").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
    }

    @Test
    void aSubmitterReachesItsOwnClinicsOnly() {
        Client lighthouse = service.submitter("coast", "lighthouse");

        assertThat(lighthouse.put("/api/v1/clinics/lighthouse/sessions/S-1", SESSION).status())
                .isIn(200, 201);
        assertThat(lighthouse.put("/api/v1/clinics/harbour/sessions/S-9", SESSION).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sessions/%s", "/scores/%s", "/sessions/%s/history", "/scores/%s/history"})
    void whatIsNotYoursLooksTheSameWhetherItExistsOrNot(String path) {
        Client lighthouse = service.submitter("coast", "lighthouse");

        Answer existing = lighthouse.get("/api/v1/clinics/harbour" + path.formatted("S-1"));
        Answer missing = lighthouse.get("/api/v1/clinics/harbour" + path.formatted("S-404"));
        Answer nowhere = lighthouse.get("/api/v1/clinics/atlantis" + path.formatted("S-1"));

        assertThat(existing.status()).isEqualTo(403);
        assertThat(missing.status()).isEqualTo(403);
        assertThat(missing.text()).isEqualTo(existing.text());
        assertThat(nowhere.text()).isEqualTo(existing.text());
    }

    @Test
    void writingAndRetractingElsewhereIsRefusedLikewise() {
        Client lighthouse = service.submitter("coast", "lighthouse");

        assertThat(
                        lighthouse
                                .delete("/api/v1/clinics/harbour/sessions/S-1", "If-Match", "\"1\"")
                                .status())
                .isEqualTo(403);
        assertThat(lighthouse.csv("/api/v1/clinics/harbour/imports", CSV).status()).isEqualTo(403);
        assertThat(
                        service.submitter("coast", "harbour")
                                .get("/api/v1/clinics/harbour/sessions/S-1")
                                .json()
                                .path("status")
                                .asString())
                .isEqualTo("recorded");
    }

    @Test
    void aClinicOfTheSameNameInAnotherNetworkIsAnotherClinic() {
        Client elsewhere = service.submitter("mountains", "harbour");

        assertThat(elsewhere.get("/api/v1/clinics/harbour/sessions/S-1").status()).isEqualTo(404);
    }

    @Test
    void aStarReachesTheWholeNetworkAndNoOther() {
        assertThat(
                        service.submitter("coast", "*")
                                .get("/api/v1/clinics/harbour/sessions/S-1")
                                .status())
                .isEqualTo(200);
        assertThat(
                        service.submitter("mountains", "*")
                                .get("/api/v1/clinics/harbour/sessions/S-1")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void anImportsReportIsForThoseOfItsClinic() {
        Answer accepted =
                service.submitter("coast", "harbour").csv("/api/v1/clinics/harbour/imports", CSV);
        String report = accepted.header("Location");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        assertThat(service.submitter("coast", "harbour").get(report).status()).isEqualTo(200);
        assertThat(service.submitter("coast", "lighthouse").get(report).status()).isEqualTo(403);
        assertThat(service.submitter("mountains", "*").get(report).status()).isEqualTo(403);
    }

    @Test
    void otherRolesSubmitNothing() {
        Client director =
                service.withToken(
                        Service.issuer()
                                .token(claims ->
                                        claims.claim("network", "coast")
                                                .claim("clinics", List.of("*"))
                                                .claim("roles", List.of("medical-director"))));

        assertThat(director.get("/api/v1/clinics/harbour/sessions/S-1").status()).isEqualTo(403);
        assertThat(director.put("/api/v1/clinics/harbour/sessions/S-1", SESSION).status())
                .isEqualTo(403);
        assertThat(director.csv("/api/v1/imports", CSV).status()).isEqualTo(403);
    }

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        List<String> tokens =
                List.of(
                        "",
                        "nonsense",
                        Service.issuer()
                                .forged(c ->
                                        c.claim("network", "coast")
                                                .claim("clinics", List.of("*"))
                                                .claim("roles", List.of("submitter"))),
                        Service.issuer()
                                .token(c ->
                                        c.claim("clinics", List.of("*"))
                                                .claim("roles", List.of("submitter"))),
                        Service.issuer()
                                .token(c ->
                                        c.claim("network", "coast")
                                                .audience("another")
                                                .claim("roles", List.of("submitter"))),
                        Service.issuer()
                                .token(c ->
                                        c.claim("network", "coast")
                                                .issuer("http://elsewhere")
                                                .claim("roles", List.of("submitter"))),
                        Service.issuer()
                                .token(c ->
                                        c.claim("network", "coast")
                                                .expirationTime(Date.from(Instant.EPOCH))
                                                .claim("roles", List.of("submitter"))));
        for (String token : tokens) {
            Answer answer = service.withToken(token).get("/api/v1/clinics/harbour/sessions/S-1");

            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.code()).isEqualTo("unauthorized");
        }
    }

    @Test
    void theDescriptionOfTheApiIsOpenAndHealthStandsOnItsOwnPort() {
        assertThat(service.withToken("").get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(service.withToken("").get("/v3/api-docs").text())
                .contains("/api/v1/clinics/{clinic}/sessions/{id}");
        assertThat(service.management().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(service.management().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(service.withToken("").get("/actuator/health").status()).isNotEqualTo(200);
        assertThat(service.management().get("/actuator/env").status()).isEqualTo(404);
    }
}
