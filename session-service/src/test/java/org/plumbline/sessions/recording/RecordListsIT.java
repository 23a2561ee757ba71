package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Service;

class RecordListsIT {

    private static final String SESSIONS = "/api/v1/clinics/harbour/sessions";
    private static final String SCORES = "/api/v1/clinics/harbour/scores";

    private final Service service = Service.shared();

    private static String session(String patient, int day) {
        return """
        { "patient": "%s", "condition": "sciatica", "modality": "acupuncture",
          "startedAt": "2026-03-%02dT09:00:00Z",
          "scores": [ { "id": "%s-%d-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7 } ] }
        """
                .formatted(patient, day, patient, day);
    }

    private Client withSessions(String network) {
        Client clinic = service.submitter(network, "harbour");
        for (int day = 1; day <= 9; day++) {
            String patient = day % 3 == 0 ? "P-3" : "P-1";
            Answer answer = clinic.put(SESSIONS + "/S-" + (10 - day), session(patient, day));
            assertThat(answer.status()).isEqualTo(201);
        }
        return clinic;
    }

    private static List<String> ids(Answer answer, String name) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path(name)
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void aListHoldsWhatReadingOneByOneWouldGive() {
        Client clinic = withSessions("lists-whole");

        Answer list = clinic.get(SESSIONS);

        assertThat(ids(list, "sessions"))
                .containsExactly("S-9", "S-8", "S-7", "S-6", "S-5", "S-4", "S-3", "S-2", "S-1");
        assertThat(list.json().path("sessions").get(0))
                .isEqualTo(clinic.get(SESSIONS + "/S-9").json());
        assertThat(list.header("Link")).isEmpty();
        Answer scores = clinic.get(SCORES);
        assertThat(ids(scores, "scores")).hasSize(9);
        assertThat(scores.json().path("scores").get(0))
                .isEqualTo(clinic.get(SCORES + "/P-1-1-pre").json());
    }

    @Test
    void pagesFollowOneAnotherByTheirLinksWithoutGapOrRepetition() {
        Client clinic = withSessions("lists-paged");
        List<String> all = new ArrayList<>();
        String address = SESSIONS + "?size=4";
        int pages = 0;

        while (!address.isEmpty()) {
            Answer page = clinic.get(address);
            all.addAll(ids(page, "sessions"));
            address = page.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            assertThat(++pages).isLessThan(5);
        }

        assertThat(pages).isEqualTo(3);
        assertThat(all)
                .containsExactly("S-9", "S-8", "S-7", "S-6", "S-5", "S-4", "S-3", "S-2", "S-1");
    }

    @Test
    void patientAndTimesNarrowTheList() {
        Client clinic = withSessions("lists-filtered");

        assertThat(ids(clinic.get(SESSIONS + "?patient=P-3"), "sessions"))
                .containsExactly("S-7", "S-4", "S-1");
        assertThat(
                        ids(
                                clinic.get(
                                        SESSIONS
                                                + "?from=2026-03-03T09:00:00Z&to=2026-03-06T10:00:00%2B01:00"),
                                "sessions"))
                .containsExactly("S-7", "S-6", "S-5");
        assertThat(ids(clinic.get(SESSIONS + "?patient=P-2"), "sessions")).isEmpty();
        assertThat(ids(clinic.get(SCORES + "?patient=P-3&from=2026-03-04T00:00:00Z"), "scores"))
                .containsExactly("P-3-6-pre", "P-3-9-pre");
    }

    @Test
    void whatIsRetractedStaysInTheListAndSaysSo() {
        Client clinic = withSessions("lists-retracted");
        clinic.delete(SESSIONS + "/S-9?reason=entered-in-error", "If-Match", "\"1\"");

        Answer list = clinic.get(SESSIONS + "?size=1");

        assertThat(list.json().path("sessions").get(0).path("status").asString())
                .isEqualTo("retracted");
    }

    @ParameterizedTest
    @CsvSource({
        "?size=0, /size out-of-range",
        "?size=1001, /size out-of-range",
        "?size=x, /size out-of-range",
        "?from=2026-03-01, /from bad-time",
        "?to=yesterday, /to bad-time",
        "?after=%21, /after bad-parameter",
        "?patient=a%20b, /patient bad-id",
        "?sort=id, ' unknown-field'",
        "?size=1&size=2, ' duplicate-key'"
    })
    void wrongParametersAreNamed(String query, String fault) {
        Answer answer = service.submitter("lists-wrong", "harbour").get(SESSIONS + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @Test
    void nobodySeesAnothersList() {
        withSessions("lists-mine");

        assertThat(service.submitter("lists-mine", "hill").get(SESSIONS).status()).isEqualTo(403);
        assertThat(ids(service.submitter("lists-other", "harbour").get(SESSIONS), "sessions"))
                .isEmpty();
    }
}
