package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicePlansTest {
    private static final String ADDITIONS = "plumbline.catalog.additions";

    @TempDir Path folder;

    @Test
    void everyServiceListensOnTheLoopbackInterfaceOnly() {
        assertThat(plans().values())
                .hasSize(5)
                .allSatisfy(plan ->
                        assertThat(plan.configuration())
                                .containsEntry("server.address", "127.0.0.1"));
    }

    @Test
    void theServicesTrustTheIssuerThatPutsItsNameIntoTokens() {
        Map<String, ServicePlan> plans = plans();
        Object issuer =
                configuration(plans, Part.ISSUER)
                        .get("spring.security.oauth2.authorizationserver.issuer");
        assertThat(issuer).isEqualTo("http://localhost:9191");
        String trusted = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
        assertThat(configuration(plans, Part.SESSIONS)).containsEntry(trusted, issuer);
        assertThat(configuration(plans, Part.REPORTING)).containsEntry(trusted, issuer);
    }

    @Test
    void theServersOfPagesShowTheSecretThatTheIssuerKnows() {
        Map<String, ServicePlan> plans = plans();
        for (String service : List.of(Part.REPORTING, Part.SESSIONS)) {
            assertThat(configuration(plans, service))
                    .containsEntry(
                            "spring.security.oauth2.client.registration.plumbline.client-secret",
                            configuration(plans, Part.ISSUER).get("plumbline.issuer.web-secret"));
        }
    }

    @Test
    void peopleMayLogInFromThePagesOfBothServices() {
        assertThat(configuration(plans(), Part.ISSUER).get("plumbline.issuer.web-origins"))
                .asString()
                .contains("http://localhost:8080", "http://localhost:8081");
    }

    @Test
    void onlyTheServiceThatMakesPatientKeysIsToldTheirSecret() {
        Map<String, ServicePlan> plans = plans();
        Object secret = configuration(plans, Part.SESSIONS).get("plumbline.patient-key.secret");
        assertThat(secret).isNotNull();
        plans.values().stream()
                .filter(plan -> !plan.name().equals(Part.SESSIONS))
                .forEach(plan -> assertThat(plan.configuration().values()).doesNotContain(secret));
    }

    @Test
    void theServicesSaySoWhenTheyShowTheDemoWorld() {
        for (String service : List.of(Part.REPORTING, Part.SESSIONS)) {
            assertThat(configuration(plans(), service))
                    .containsEntry("plumbline.demo-notice", false);
        }
        assertThat(installation().demoWorld().want(LocalDate.parse("2026-11-20"))).isTrue();
        for (String service : List.of(Part.REPORTING, Part.SESSIONS)) {
            assertThat(configuration(plans(), service))
                    .containsEntry("plumbline.demo-notice", true);
        }
    }

    @Test
    void theThreeServicesReadTheSameAdditionsToTheCatalog() throws IOException {
        assertThat(plans().values()).noneMatch(plan -> plan.configuration().containsKey(ADDITIONS));
        Path own = Files.createDirectory(folder.resolve("catalog"));
        for (String name : List.of(Part.SESSIONS, Part.STREAM, Part.REPORTING)) {
            assertThat(configuration(plans(), name)).containsEntry(ADDITIONS, own.toString());
        }
        assertThat(configuration(plans(), Part.ISSUER)).doesNotContainKey(ADDITIONS);
    }

    @Test
    void aDirectoryThatIsNamedGoesBeforeTheHomes() throws IOException {
        Files.createDirectory(folder.resolve("catalog"));
        Path named = folder.resolve("named");
        Ports ports = Ports.from(Map.<String, String>of()::get);
        var installation =
                new Installation(folder, new Home(folder), ports, folder, false, null, named);
        assertThat(configuration(ServicePlans.of(installation), Part.STREAM))
                .containsEntry(ADDITIONS, named.toString());
    }

    @Test
    void whatAPlanPrintsHoldsNoSecret() {
        assertThat(plans().values().toString())
                .doesNotContain(installation().secrets().patientKey());
    }

    private static Map<String, Object> configuration(Map<String, ServicePlan> plans, String name) {
        ServicePlan plan = plans.get(name);
        assertThat(plan).isNotNull();
        return plan.configuration();
    }

    private Map<String, ServicePlan> plans() {
        return ServicePlans.of(installation());
    }

    private Installation installation() {
        Ports ports = Ports.from(Map.of("PLUMBLINE_ISSUER_PORT", "9191")::get);
        return new Installation(folder, new Home(folder), ports, folder, false, null);
    }
}
