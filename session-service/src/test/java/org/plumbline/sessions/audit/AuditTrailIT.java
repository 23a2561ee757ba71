package org.plumbline.sessions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

class AuditTrailIT {

    private static final String SESSION =
            """
            {"patient": "P-7741", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;
    private static final String AMENDED = SESSION.replace("09:30", "10:30");
    private static final String CSV =
            "type,id,patient,condition,modality,startedAt\nsession,X,P-7741,migraine,acupuncture,2026-03-01T09:30:00Z\n";
    private static final String ADDRESS = "/api/v1/clinics/harbour/sessions/S-5512";

    private final Service service = Service.shared();

    @Test
    void whatWasReadAndWrittenIsToldToTheStewardsOnceARequest() {
        Client clinic = service.submitter("watched", "harbour");
        clinic.put(ADDRESS, SESSION);
        clinic.put(ADDRESS, AMENDED, "If-Match", "\"1\"");
        clinic.get(ADDRESS);
        clinic.get(ADDRESS + "/history");
        clinic.get("/api/v1/clinics/harbour/sessions?patient=P-7741");
        clinic.delete(ADDRESS, "If-Match", "\"2\"");
        Answer accepted = clinic.csv("/api/v1/clinics/harbour/imports", CSV);
        clinic.get(accepted.header("Location"));

        Answer trail = steward("watched").get("/api/v1/audit");

        assertThat(trail.status()).isEqualTo(200);
        assertThat(entries(trail))
                .containsExactly(
                        "PUT /api/v1/clinics/{clinic}/sessions/{id} session harbour 1",
                        "PUT /api/v1/clinics/{clinic}/sessions/{id} session harbour 1",
                        "GET /api/v1/clinics/{clinic}/sessions/{id} session harbour 1",
                        "GET /api/v1/clinics/{clinic}/sessions/{id}/history session harbour 1",
                        "GET /api/v1/clinics/{clinic}/sessions session harbour 1",
                        "DELETE /api/v1/clinics/{clinic}/sessions/{id} session harbour 1",
                        "POST /api/v1/clinics/{clinic}/imports import harbour 1",
                        "GET /api/v1/imports/{importId} import harbour 1");
        JsonNode first = trail.json().path("entries").path(0);
        assertThat(first.path("subject").asString()).isEqualTo("somebody");
        assertThat(first.path("roles").path(0).asString()).isEqualTo("submitter");
        assertThat(first.path("at").asString()).startsWith("20");
        assertThat(references(trail).subList(0, 6)).as("one record").containsOnly(reference(first));
        assertThat(trail.text())
                .as("neither patient nor record by name")
                .doesNotContain("7741", "5512");

        assertThat(entries(steward("watched").get("/api/v1/audit")))
                .as("reading the trail is noted")
                .hasSize(9)
                .endsWith("GET /api/v1/audit audit  0");
    }

    @Test
    void aReferenceIsKnownToTheRecordAloneAndGoesWithIt() {
        service.submitter("forgetful", "harbour").put(ADDRESS, SESSION);
        String reference =
                reference(steward("forgetful").get("/api/v1/audit").json().path("entries").path(0));
        String holders = "select count(*) from record where reference = ?::uuid";
        assertThat(Rows.number(service.database(), holders, reference)).isOne();

        superuser(service).sql("delete from record where network = 'forgetful'").update();

        assertThat(Rows.number(service.database(), holders, reference)).isZero();
        assertThat(
                        Rows.number(
                                service.database(),
                                "select count(*) from journal j where network = 'forgetful' and strpos(j::text, ?) > 0",
                                reference))
                .isZero();
        assertThat(references(steward("forgetful").get("/api/v1/audit"))).contains(reference);
    }

    @Test
    void whatWasRefusedOrNotThereIsNotNoted() {
        Client clinic = service.submitter("refused", "harbour");
        clinic.put(ADDRESS, SESSION);
        assertThat(clinic.put(ADDRESS, AMENDED).status()).isEqualTo(428);
        assertThat(clinic.put(ADDRESS, "{}").status()).isEqualTo(422);
        assertThat(clinic.get("/api/v1/clinics/harbour/sessions/S-404").status()).isEqualTo(404);
        assertThat(clinic.get("/api/v1/clinics/elsewhere/sessions/S-404").status()).isEqualTo(403);

        assertThat(entries(steward("refused").get("/api/v1/audit"))).hasSize(1);
    }

    @Test
    void whoeverFollowsAnImportIsNotedOnceAMinute() {
        Client one = person("followed", "one");
        String report = one.csv("/api/v1/clinics/harbour/imports", CSV).header("Location");
        for (int i = 0; i < 5; i++) {
            assertThat(one.get(report).status()).isEqualTo(200);
        }
        person("followed", "another").get(report);
        for (int i = 0; i < 2; i++) {
            assertThat(one.get(report + "/rejected").status()).isEqualTo(200);
        }
        String look = "GET /api/v1/imports/{importId} import harbour 1";
        String download = "GET /api/v1/imports/{importId}/rejected import harbour 1";
        assertThat(entries(steward("followed").get("/api/v1/audit")))
                .containsExactly(
                        "POST /api/v1/clinics/{clinic}/imports import harbour 1",
                        look,
                        look,
                        download,
                        download);

        superuser(service)
                .sql("update audit set at = at - interval '61 seconds' where network = 'followed'")
                .update();
        one.get(report);
        one.get(report);

        assertThat(entries(steward("followed").get("/api/v1/audit")))
                .filteredOn(look::equals)
                .hasSize(3);
    }

    private Client person(String network, String subject) {
        return service.withToken(
                Service.issuer()
                        .token(claims ->
                                claims.subject(subject)
                                        .claim("network", network)
                                        .claim("clinics", List.of("harbour"))
                                        .claim("roles", List.of("submitter"))));
    }

    @Test
    void oneRecordsEntriesAreFoundByItsReference() {
        Client clinic = service.submitter("traced", "harbour");
        clinic.put(ADDRESS, SESSION);
        clinic.put(ADDRESS.replace("5512", "5513"), SESSION);
        clinic.get("/api/v1/clinics/harbour/sessions?patient=P-7741");
        String reference =
                reference(steward("traced").get("/api/v1/audit").json().path("entries").path(0));

        Answer traced = steward("traced").get("/api/v1/audit?reference=" + reference);

        assertThat(entries(traced))
                .containsExactly(
                        "PUT /api/v1/clinics/{clinic}/sessions/{id} session harbour 1",
                        "GET /api/v1/clinics/{clinic}/sessions session harbour 2");
        assertThat(entries(steward("curious").get("/api/v1/audit?reference=" + reference)))
                .as("a steward of another network")
                .noneMatch(entry -> entry.contains("session"));
        assertThat(steward("traced").get("/api/v1/audit?reference=S-5512").faults())
                .containsExactly("/reference bad-parameter");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        Client clinic = service.submitter("paged", "harbour");
        for (int i = 0; i < 7; i++) {
            clinic.put("/api/v1/clinics/harbour/sessions/S-" + i, SESSION);
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/audit?size=3&from=2020-01-01T00:00:00Z";
        for (int page = 0; page < 2; page++) {
            Answer answer = steward("paged").get(next);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            seen.addAll(references(answer));
            next = answer.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        }
        seen.addAll(references(steward("paged").get(next)));

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(entries(steward("paged").get("/api/v1/audit?to=2020-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void theTrailIsForTheStewardsOfItsNetwork() {
        service.submitter("private", "harbour").put(ADDRESS, SESSION);

        assertThat(service.submitter("private", "*").get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(entries(steward("curious").get("/api/v1/audit"))).isEmpty();
        Answer wrong = steward("private").get("/api/v1/audit?size=0&after=x&from=now&who=me");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.faults())
                .containsExactlyInAnyOrder(
                        "/size out-of-range",
                        "/after bad-parameter",
                        "/from bad-time",
                        " unknown-field");
    }

    @Test
    void whatCannotBeNotedIsNotDone() {
        try (Service mute = Service.start(Service.freshDatabase())) {
            DatabaseRoles roles = DatabaseRoles.ensure(mute.database());
            superuser(mute).sql("revoke insert on audit from " + roles.app().username()).update();

            assertThat(mute.submitter("mute", "harbour").put(ADDRESS, SESSION).status())
                    .isEqualTo(500);

            assertThat(Rows.number(mute.database(), "select count(*) from journal")).isZero();
        }
    }

    private Client steward(String network) {
        return service.withToken(
                Service.issuer()
                        .token(claims ->
                                claims.subject("a-steward")
                                        .claim("network", network)
                                        .claim("roles", List.of("steward"))));
    }

    /// request, kind, clinic, and how many references.
    private static List<String> entries(Answer trail) {
        return trail.json()
                .path("entries")
                .valueStream()
                .map(entry ->
                        "%s %s %s %d"
                                .formatted(
                                        entry.path("request").asString(),
                                        entry.path("kind").asString(),
                                        entry.path("clinic").asString(""),
                                        entry.path("references").size()))
                .toList();
    }

    private static List<String> references(Answer trail) {
        return trail.json()
                .path("entries")
                .valueStream()
                .flatMap(entry -> entry.path("references").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static String reference(JsonNode entry) {
        return entry.path("references").path(0).asString();
    }

    private static JdbcClient superuser(Service service) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        service.database().jdbcUrl(),
                        service.database().username(),
                        service.database().password()));
    }
}
