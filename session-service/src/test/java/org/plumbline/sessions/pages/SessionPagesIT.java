package org.plumbline.sessions.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.sessions.support.Chromium;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Screen;
import tools.jackson.databind.JsonNode;

@ExtendWith(Chromium.Condition.class)
class SessionPagesIT {

    private static final int PHONE = 390;
    private static final String FULL =
            """
            { "patient": "P-1042", "condition": "carpal-tunnel-syndrome", "modality": "dry-needling",
              "startedAt": "2026-10-25T00:30:15.250Z", "practitioner": "dr-7",
              "technique": { "name": "trigger-point", "agents": [{"agent": "dextrose-5", "volumeMl": 5, "concentrationPercent": 5},
                                                                 {"agent": "procaine", "volumeMl": 0.5}],
                             "route": "perineural", "sites": [{"site": "median-nerve", "laterality": "left"}, {"site": "wrist"}],
                             "needles": {"count": 3, "gaugeMm": 0.25, "retentionMin": 20, "response": "twitch", "points": ["ST36", "LI4"]},
                             "stimulation": {"kind": "manual", "minutes": 5} },
              "profile": { "birthYear": 1970, "sex": "female", "symptomOnset": "2024-05" },
              "concomitant": ["gabapentin", "exercise-program"],
              "adverseEvents": [ { "code": "vasovagal", "severity": "mild" }, { "code": "bleeding", "severity": "moderate" } ],
              "scores": [ { "id": "F-1", "instrument": "nrs-pain", "timing": "pre", "value": 7 },
                          { "id": "F-2", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15, "value": 4, "measuredAt": "2026-10-25T01:00:00Z" } ] }
            """;

    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.start();
    }

    @AfterAll
    static void close() {
        if (screen != null) {
            screen.close();
        }
    }

    private static Client client(String network) {
        return screen.service().submitter(network, "*");
    }

    private static JsonNode session(String network, String id) {
        return client(network).get("/api/v1/clinics/harbour/sessions/" + id).json();
    }

    private static List<Integer> values(JsonNode session) {
        List<Integer> values = new ArrayList<>();
        session.path("scores").forEach(score -> values.add(score.path("value").asInt()));
        return values.stream().sorted().toList();
    }

    private static void type(Page page, String label, String text) {
        tabTo(page, label);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /// Goes on with the tab key until the field or button of that name has the focus.
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            Object label =
                    page.evaluate(
                            "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()");
            if (name.equals(label)) {
                return;
            }
        }
        throw new AssertionError("no tab stop is called " + name);
    }

    /// Types the beginning of the name until the select shows it.
    private static void choose(Page page, String label, String beginning) {
        tabTo(page, label);
        page.keyboard().type(beginning);
    }

    /// The story of a session: recorded with the keyboard alone, on a phone.
    @Test
    void aSessionIsRecordedAmendedRetractedAndRecordedAgainWithTheKeyboardAlone() {
        try (BrowserContext window = screen.window(PHONE, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "phone-net", "harbour");
            page.navigate(screen.address("/sessions/new"));
            type(page, "Session id", "S-1");
            type(page, "Patient reference", "P-1");
            type(page, "Condition", "carpal");
            assertThat(page.locator("#f-condition-list li").first()).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            choose(page, "Modality", "Perineural");
            choose(page, "Instrument", "Numeric rating");
            tabTo(page, "Value");
            page.keyboard().type("7");
            page.keyboard().press("Enter");

            assertThat(page.locator(".done")).hasText("Recorded.");
            JsonNode first = session("phone-net", "S-1");
            assertThat(first.path("condition").asString()).isEqualTo("carpal-tunnel-syndrome");
            assertThat(first.path("modality").asString()).isEqualTo("perineural-injection");
            assertThat(values(first)).containsExactly(7);

            type(page, "Value", "5");
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).hasText("Amended.");
            assertThat(values(session("phone-net", "S-1"))).containsExactly(5);

            tabTo(page, "Retract this session");
            page.keyboard().press("Enter");
            assertThat(page.locator("#record-state")).containsText("retracted");
            assertThat(session("phone-net", "S-1").path("status").asString())
                    .isEqualTo("retracted");

            tabTo(page, "Record again");
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).hasText("Recorded again.");
            assertThat(session("phone-net", "S-1").path("status").asString()).isEqualTo("recorded");
        }
    }

    @Test
    void anAmendedScoreGoesBackToWhatItWas() {
        client("undo-net").put("/api/v1/clinics/harbour/sessions/S-1", FULL);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "undo-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            value(page, "7").fill("3");
            page.getByText("Record the changes").click();
            assertThat(values(session("undo-net", "S-1"))).containsExactly(3, 4);
            Locator amended = page.locator("tr[data-record=F-1][data-revision='2']");
            assertThat(amended.locator("del")).hasText("7");
            assertThat(amended.locator("ins")).hasText("3");
            assertThat(amended.locator("[data-column=Who]")).hasText("dana");

            page.locator("tr[data-record=F-1][data-revision='1'] button").click();

            assertThat(page.locator(".done")).containsText("Back to what revision 1");
            assertThat(values(session("undo-net", "S-1"))).containsExactly(4, 7);
            assertThat(page.locator("tr[data-record=F-1][data-revision='3']")).isVisible();
        }
    }

    private static Locator value(Page page, String shown) {
        return page.locator("#scores input[name$='/value'][value='" + shown + "']");
    }

    @Test
    void whatIsShownAndRecordedUntouchedChangesNothing() {
        client("same-net").put("/api/v1/clinics/harbour/sessions/S-1", FULL);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "same-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            page.getByText("Record the changes").click();

            assertThat(page.locator(".done")).hasText("Nothing has changed.");
            assertThat(page.locator("#history tbody tr")).hasCount(3);
        }
    }

    @Test
    void everyFieldThatTheFormShowsIsRecorded() {
        client("all-net").put("/api/v1/clinics/harbour/sessions/S-1", FULL);
        JsonNode before = session("all-net", "S-1");
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "all-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            page.getByLabel("Practitioner").fill("dr-8");
            page.getByText("Record the changes").click();
            assertThat(page.locator(".done")).hasText("Amended.");
        }
        assertThat(session("all-net", "S-1").toString())
                .isEqualTo(before.toString().replace("dr-7", "dr-8"));
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        try (BrowserContext window = screen.window(PHONE, ColorScheme.DARK)) {
            Page page = screen.submitter(window, "wrong-net", "harbour");
            page.navigate(screen.address("/sessions/new"));
            page.locator("#f-condition").fill("migrainne");
            page.locator("[name='/scores/1/instrument']").selectOption("nrs-pain");
            page.locator("[name='/scores/1/value']").fill("11");
            page.locator(".ends .primary").click();

            assertThat(page.locator("#faults")).isFocused();
            assertThat(page.locator(".is-wrong:has(#f-patient)"))
                    .containsText("patient is required");
            assertThat(page.locator(".is-wrong:has(#f-condition)"))
                    .containsText("not in the catalog");
            assertThat(page.locator(".is-wrong:has([name='/scores/0/value'])"))
                    .containsText("11 is above 10, the top of nrs-pain");
            assertThat(page.locator("#f-condition")).hasValue("migrainne");
            page.locator("#faults a", new Page.LocatorOptions().setHasText("Modality")).click();
            assertThat(page.locator("#f-modality")).isInViewport();
        }
    }

    @Test
    void whoeverIsOvertakenSeesBothVersionsAndDecides() {
        client("race-net").put("/api/v1/clinics/harbour/sessions/S-1", FULL);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "race-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            client("race-net")
                    .put(
                            "/api/v1/clinics/harbour/sessions/S-1",
                            FULL.replace("dr-7", "dr-9"),
                            "If-Match",
                            "\"1\"");
            page.getByLabel("Practitioner").fill("dr-8");
            page.getByText("Record the changes").click();

            Locator row = page.locator("#conflict tbody tr");
            assertThat(row).hasCount(1);
            assertThat(row.locator("[data-column='On record now']")).hasText("dr-9");
            assertThat(row.locator("[data-column=Yours]")).hasText("dr-8");
            assertThat(session("race-net", "S-1").path("practitioner").asString())
                    .isEqualTo("dr-9");

            page.getByText("Record the changes").click();
            assertThat(page.locator(".done")).hasText("Amended.");
            assertThat(session("race-net", "S-1").path("practitioner").asString())
                    .isEqualTo("dr-8");
        }
    }

    @Test
    void termsAreFoundAndNamedInThePersonsLanguage() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "words-net", "harbour");
            page.navigate(screen.address("/sessions/new"));
            page.getByLabel("Patient reference").fill("P-1");
            page.locator("#f-condition").pressSequentially("karpaltunnel");
            Locator hit = page.locator("#f-condition-list [data-slug=carpal-tunnel-syndrome]");
            hit.click();
            assertThat(page.locator("#f-condition")).hasValue("Carpal tunnel syndrome");

            page.getByLabel("Names in").selectOption("de");
            page.getByText("Show again in this language and zone").click();

            assertThat(page.locator("#f-condition")).hasValue(Pattern.compile("Karpaltunnel.*"));
            assertThat(page.getByLabel("Patient reference")).hasValue("P-1");
        }
    }

    @Test
    void thePatientsLastValuesStandBesideTheScores() {
        client("last-net").put("/api/v1/clinics/harbour/sessions/S-1", FULL);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "last-net", "harbour");
            page.navigate(screen.address("/sessions/new"));
            page.getByLabel("Patient reference").fill("P-1042");
            page.getByLabel("Patient reference").blur();

            assertThat(page.locator("#last li strong")).hasText("4");
        }
    }

    @Test
    void rowsAreAddedWithoutLosingWhatWasEntered() {
        try (BrowserContext window = screen.windowWithoutScripts()) {
            Page page = screen.submitter(window, "add-net", "harbour");
            page.navigate(screen.address("/sessions/new"));
            page.getByLabel("Session id").fill("S-5");
            page.getByLabel("Patient reference").fill("P-5");
            page.locator("#f-condition").fill("Migraine");
            page.locator("#f-modality").selectOption("acupuncture");
            page.locator("[name='/startedAt']").fill("2026-03-01T09:30");
            page.locator("[name='/technique/sites/0/site']").fill("head");
            page.getByText("One more site").click();
            page.locator("[name='/technique/sites/1/site']").fill("neck");
            page.locator(".ends .primary").click();

            assertThat(page.locator(".done")).hasText("Recorded.");
        }
        JsonNode recorded = session("add-net", "S-5");
        assertThat(recorded.path("condition").asString()).isEqualTo("migraine");
        assertThat(recorded.path("technique").path("sites").size()).isEqualTo(2);
        assertThat(recorded.path("startedAt").asString()).isEqualTo("2026-03-01T09:30:00Z");
    }

    @Test
    void theListLeadsToTheRecordsAndItsFilterStandsInNoAddress() {
        client("list-net").put("/api/v1/clinics/harbour/sessions/S-1", FULL);
        client("list-net")
                .put(
                        "/api/v1/clinics/harbour/sessions/S-2",
                        FULL.replace("P-1042", "P-7").replace("F-", "G-"));
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            List<String> addresses = new ArrayList<>();
            window.onRequest(request -> addresses.add(request.url()));
            Page page = screen.submitter(window, "list-net", "*");
            page.locator("#from").fill("2026-10-25");
            page.locator("#patient").fill("P-1042");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("tbody tr")).hasCount(1);

            page.getByText("S-1", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.locator("h1")).hasText("Session S-1");
            assertThat(addresses).noneMatch(address -> address.contains("P-1042"));
        }
    }
}
