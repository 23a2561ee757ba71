package org.plumbline.sessions.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.sessions.support.Chromium;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Screen;
import org.plumbline.sessions.support.Service;
import tools.jackson.databind.JsonNode;

/// A log-in that ends while somebody is typing.
@ExtendWith(Chromium.Condition.class)
class EndedLogInIT {

    private static final String SESSION =
            """
            { "patient": "P-1042", "condition": "migraine", "modality": "acupuncture", "startedAt": "2026-03-01T09:30:00+01:00",
              "concomitant": ["gabapentin", "exercise-program"],
              "scores": [ { "id": "S-1-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7 } ] }
            """;

    private static final Duration TOKEN_LIFE = Duration.ofSeconds(2);

    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.start();
    }

    @AfterEach
    void longTokensAgain() {
        Service.issuer().lasting(Duration.ofHours(1));
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

    private static void fill(Page page, String id) {
        page.navigate(screen.address("/sessions/new"));
        page.getByLabel("Session id").fill(id);
        page.getByLabel("Patient reference").fill("P-1");
        page.locator("#f-condition").fill("Migraine");
        page.locator("#f-modality").selectOption("acupuncture");
        page.locator("[name='/startedAt']").fill("2026-03-01T09:30");
        page.locator("[name='/scores/0/instrument']").selectOption("nrs-pain");
        page.locator("[name='/scores/0/value']").fill("7");
    }

    @Test
    void whatIsSentAfterTheTokensEndComesBackAfterTheNextLogIn() {
        Service.issuer().lasting(TOKEN_LIFE);
        try (BrowserContext window = screen.window(360, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "ended-net", "harbour");
            fill(page, "S-1");
            await("the token's end").pollDelay(TOKEN_LIFE.plusMillis(200)).until(() -> true);
            Service.issuer().lasting(Duration.ofHours(1));
            page.locator(".ends .primary").click();
            assertThat(page.locator("h1")).hasText("Your log-in has ended");
            page.getByText("Back to the form").click();
            assertThat(page.locator("h1")).hasText("Your log-in has ended");

            Page other = window.waitForPage(() -> page.getByText("Log in again").click());
            assertThat(other.locator("h1")).hasText("Sessions on record");
            page.getByText("Back to the form").click();
            assertThat(page.getByText("your log-in had ended")).isVisible();
            assertThat(page.locator("#f-id")).hasValue("S-1");
            assertThat(page.locator("[name='/scores/0/value']")).hasValue("7");
            assertThat(client("ended-net").get("/api/v1/clinics/harbour/sessions/S-1").status())
                    .isEqualTo(404);

            page.locator(".ends .primary").click();
            assertThat(page.locator(".done")).hasText("Recorded.");
        }
        JsonNode recorded = client("ended-net").get("/api/v1/clinics/harbour/sessions/S-1").json();
        assertThat(recorded.path("patient").asString()).isEqualTo("P-1");
        assertThat(recorded.path("startedAt").asString()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(recorded.path("scores").path(0).path("value").asInt()).isEqualTo(7);
    }

    @Test
    void anAmendmentComesBackToItsRecord() {
        client("amend-net").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        try (BrowserContext window = screen.windowWithoutScripts()) {
            Page page = screen.submitter(window, "amend-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            page.getByLabel("Practitioner").fill("dr-9");
            window.clearCookies();
            page.getByText("Record the changes").click();
            assertThat(page.locator("h1")).hasText("Your log-in has ended");
            Page other = window.newPage();
            other.navigate(screen.address("/records"));
            page.getByText("Back to the form").click();
            assertThat(page.locator("h1")).hasText("Session S-1");
            page.getByText("One more score").click();
            assertThat(page.locator("#scores .row-fields")).hasCount(2);
            page.getByText("Record the changes").click();

            assertThat(page.locator(".done")).hasText("Amended.");
        }
        JsonNode amended = client("amend-net").get("/api/v1/clinics/harbour/sessions/S-1").json();
        assertThat(amended.path("practitioner").asString()).isEqualTo("dr-9");
        assertThat(amended.path("concomitant").size()).isEqualTo(2);
    }

    @Test
    void aFormOfAnEarlierLogInIsShownAgain() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "earlier-net", "harbour");
            fill(page, "S-1");
            window.clearCookies();
            window.newPage().navigate(screen.address("/records"));
            page.locator(".ends .primary").click();
            assertThat(page.getByText("Nothing is recorded yet")).isVisible();
            assertThat(page.locator("#f-patient")).hasValue("P-1");
            page.locator(".ends .primary").click();

            assertThat(page.locator(".done")).hasText("Recorded.");
        }
    }

    @Test
    void lookingSomethingUpAfterTheEndTakesNothingAway() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "look-net", "harbour");
            fill(page, "S-1");
            window.clearCookies();
            page.locator("#f-condition").pressSequentially("s");

            assertThat(page.locator("#log-in-ended")).isVisible();
            assertThat(page.locator("#f-patient")).hasValue("P-1");
        }
    }

    @Test
    void nothingIsKeptOrShownForPagesOfOthers() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            window.newPage().navigate(screen.address("/refused"));
            APIResponse answer =
                    window.request()
                            .post(
                                    screen.address("/sessions/new"),
                                    RequestOptions.create()
                                            .setForm(FormData.create().set("/patient", "P-evil"))
                                            .setHeader("Sec-Fetch-Site", "cross-site")
                                            .setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.text()).doesNotContain("P-evil");
            APIResponse own =
                    window.request()
                            .post(
                                    screen.address("/sessions/new"),
                                    RequestOptions.create()
                                            .setForm(
                                                    FormData.create()
                                                            .set(
                                                                    "/patient",
                                                                    "\"><script>1</script>")
                                                            .set("other", "not-of-the-form")));
            assertThat(own.status()).isEqualTo(401);
            assertThat(own.text())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>1", "not-of-the-form");
        }
    }

    @Test
    void aLostFormOfARecordOfOthersIsNotShown() {
        client("mine-net").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            screen.submitter(window, "mine-net", "hill");
            APIResponse answer =
                    window.request()
                            .post(
                                    screen.address("/sessions/again"),
                                    RequestOptions.create()
                                            .setForm(
                                                    FormData.create()
                                                            .set("clinic", "harbour")
                                                            .set("id", "S-1")
                                                            .set("revision", "1")));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).doesNotContain("P-1042");
        }
    }
}
