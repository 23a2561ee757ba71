package org.plumbline.sessions.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.sessions.support.Chromium;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Screen;
import org.plumbline.sessions.support.Service;

@ExtendWith(Chromium.Condition.class)
class PageAccessIT {

    private static final String SESSION =
            """
            { "patient": "P-1042", "condition": "migraine", "modality": "acupuncture", "startedAt": "2026-03-01T09:30:00+01:00",
              "scores": [ { "id": "S-1-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7 } ] }
            """;

    private static final String HEADER =
            "type,id,patient,condition,modality,startedAt,session,instrument,timing,value\n";

    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.start("--plumbline.demo-notice=true");
        Client client = screen.service().submitter("net", "*");
        client.put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        client.put(
                "/api/v1/clinics/harbour/sessions/S-1",
                SESSION.replace("acupuncture", "dry-needling").replace("7", "5"),
                "If-Match",
                "\"1\"");
        client.put("/api/v1/clinics/harbour/sessions/S-2", SESSION.replace("S-1-pre", "S-2-pre"));
        client.put("/api/v1/clinics/harbour/sessions/S-3", SESSION.replace("S-1-pre", "S-3-pre"));
        client.delete("/api/v1/clinics/harbour/sessions/S-3", "If-Match", "\"1\"");
        client.csv("/api/v1/imports", "type,clinic,id\nsession,harbour,S-9\nsession,,S-8\n");
    }

    @AfterAll
    static void close() {
        if (screen != null) {
            screen.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void everyPageIsOpenToEverybody(int width, ColorScheme theme) {
        try (BrowserContext window = screen.window(width, theme)) {
            Page page = screen.submitter(window, "net", "*");
            page.locator("#from").fill("2026-01-01");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator(".banner")).containsText("Synthetic demo data");
            Screen.inspect(page, "records", width, theme);

            page.navigate(screen.address("/sessions/new"));
            Screen.inspect(page, "new-session", width, theme);
            page.locator("#f-condition").pressSequentially("pain");
            assertThat(page.locator("#f-condition-list li").first()).isVisible();
            page.keyboard().press("ArrowDown");
            Screen.inspect(page, "look-up", width, theme);
            page.keyboard().press("Escape");
            page.locator(".ends .primary").click();
            assertThat(page.locator("#faults li")).hasCount(4);
            Screen.inspect(page, "wrong-session", width, theme);

            page.navigate(screen.address("/sessions/harbour/S-1"));
            for (var more : page.locator("details").all()) {
                more.evaluate("each => each.open = true");
            }
            Screen.inspect(page, "session", width, theme);

            page.navigate(screen.address("/imports"));
            Screen.inspect(page, "imports", width, theme);
            page.locator("tbody a").first().click();
            assertThat(page.locator("table.wrong tbody tr").first()).isVisible();
            Screen.inspect(page, "import", width, theme);

            page.navigate(screen.address("/sessions/harbour/S-404"));
            Screen.inspect(page, "problem", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void whatHappensToARecordIsOpenToEverybody(int width, ColorScheme theme) {
        try (BrowserContext window = screen.window(width, theme)) {
            Page page = screen.submitter(window, "net", "*");
            page.navigate(screen.address("/sessions/harbour/S-3"));
            assertThat(page.locator("#record-state")).containsText("retracted");
            Screen.inspect(page, "retracted-session", width, theme);

            page.navigate(screen.address("/sessions/harbour/S-2"));
            Client client = screen.service().submitter("net", "*");
            Client.Answer now = client.get("/api/v1/clinics/harbour/sessions/S-2");
            client.put(
                    "/api/v1/clinics/harbour/sessions/S-2",
                    SESSION.replace("S-1-pre", "S-2-pre")
                            .replace(
                                    "\"scores\"",
                                    "\"practitioner\": \"of-%d-%s\", \"scores\""
                                            .formatted(width, theme)
                                            .toLowerCase(Locale.ROOT)),
                    "If-Match",
                    now.header("ETag"));
            page.getByLabel("Practitioner").fill("mine");
            page.locator("#f-modality").selectOption("dry-needling");
            page.getByText("Record the changes").click();
            assertThat(page.locator("#conflict tbody tr")).hasCount(2);
            Screen.inspect(page, "conflict", width, theme);

            window.clearCookies();
            page.getByText("Record the changes").click();
            assertThat(page.locator("h1")).hasText("Your log-in has ended");
            Screen.inspect(page, "log-in-ended", width, theme);
            Page other = window.waitForPage(() -> page.getByText("Log in again").click());
            assertThat(other.locator("h1")).hasText("Sessions on record");
            page.getByText("Back to the form").click();
            assertThat(page.getByText("your log-in had ended")).isVisible();
            Screen.inspect(page, "form-again", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void whatBecomesOfAFileIsOpenToEverybody(int width, ColorScheme theme) {
        String rows =
                "session,F-1,P-1,migraine,acupuncture,2026-03-01T09:30:00+01:00,,,,\n"
                        + "session,F-2,1.23E+15,migrane,acupuncture,01.03.2026 09:30,,,,\n"
                        + "score,F-1-pre,,,,,F-1,nrs-pain,pre,11\n"
                        + "session,F-3,"
                        + "x".repeat(200)
                        + ",migraine,acupuncture,2026-03-01T09:30:00+01:00,,,,\n";
        try (BrowserContext window = screen.window(width, theme)) {
            Page page = screen.submitter(window, "net", "*");
            tryOut(page, "type,identity\n");
            assertThat(page.locator("#refusal")).isVisible();
            Screen.inspect(page, "import-refused", width, theme);

            tryOut(page, HEADER + rows);
            assertThat(page.locator("#state-title")).containsText("3 of 4 rows are wrong");
            Screen.inspect(page, "trial-wrong", width, theme);
            page.getByText("that is right").click();
            assertThat(page.locator("#state-title")).containsText("3 of 4 rows were rejected");
            Screen.inspect(page, "import-rejected", width, theme);

            tryOut(page, HEADER + rows.lines().findFirst().orElseThrow() + "\n");
            assertThat(page.locator("#state-title")).containsText("Every row is right");
            Screen.inspect(page, "trial-right", width, theme);
            page.getByText("Import all rows").click();
            assertThat(page.locator("#state-title")).containsText("every row is on record");
            Screen.inspect(page, "import-right", width, theme);
        }
    }

    private static void tryOut(Page page, String csv) {
        page.navigate(screen.address("/imports"));
        page.getByLabel("Clinic of all rows").fill("lighthouse");
        page.getByLabel("File, chosen or dropped here")
                .setInputFiles(
                        new FilePayload(
                                "rows.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Try it out").click();
    }

    @Test
    void whoeverIsNotLoggedInIsSentToTheIssuerAndComesBack() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Service.issuer().before("dana", "net", java.util.List.of("*"), "submitter");
            Page page = window.newPage();
            page.navigate(screen.address("/sessions/harbour/S-1"));

            assertThat(page.url()).isEqualTo(screen.address("/sessions/harbour/S-1"));
            assertThat(page.locator("h1")).hasText("Session S-1");
        }
    }

    @Test
    void otherRolesAreToldThatThisIsNotOpenToThem() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.person(window, "net", "analyst", "*");

            assertThat(page.locator("h1")).hasText("This is not open to you");
            Screen.inspect(page, "refused", 1280, ColorScheme.LIGHT);
        }
    }

    @Test
    void nothingIsTakenFromAFormThatThisServiceDidNotShow() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            screen.submitter(window, "net", "*");
            for (String path :
                    new String[] {
                        "/sessions/harbour/S-1/retract",
                        "/sessions/harbour/S-1",
                        "/sessions/new",
                        "/records",
                        "/logout"
                    }) {
                APIResponse answer =
                        window.request()
                                .post(
                                        screen.address(path),
                                        RequestOptions.create()
                                                .setForm(
                                                        path.equals("/sessions/new")
                                                                ? FormData.create()
                                                                        .set("/patient", "P-1")
                                                                : FormData.create()
                                                                        .set("clinic", "harbour")
                                                                        .set("id", "S-1")
                                                                        .set(
                                                                                "/practitioner",
                                                                                "dr-1")
                                                                        .set("revision", "2")
                                                                        .set("reason", "other"))
                                                .setMaxRedirects(0));
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
        }
        assertThat(
                        screen.service()
                                .submitter("net", "*")
                                .get("/api/v1/clinics/harbour/sessions/S-1")
                                .json()
                                .path("status")
                                .asString())
                .isEqualTo("recorded");
    }

    @Test
    void theSessionOfABrowserOpensNothingOfTheApiButDownloads() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            screen.submitter(window, "net", "*");
            APIResponse read =
                    window.request().get(screen.address("/api/v1/clinics/harbour/sessions/S-1"));
            APIResponse write = window.request().post(screen.address("/api/v1/imports/x/rejected"));

            assertThat(read.status()).isEqualTo(401);
            assertThat(write.status()).isEqualTo(401);
        }
    }

    @Test
    void aForeignClinicIsNeitherShownNorWritten() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "net", "hill");

            assertThat(page.navigate(screen.address("/sessions/harbour/S-1")).status())
                    .isEqualTo(403);
            assertThat(page.navigate(screen.address("/sessions/harbour/S-404")).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesSayWhatTheyNeedAndNothingElseRuns() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "net", "*");
            Response answer = page.navigate(screen.address("/imports"));

            assertThat(answer.headerValue("content-security-policy"))
                    .startsWith("default-src 'self'; ")
                    .contains("object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headerValue("cache-control")).contains("no-store");
            assertThat(answer.headerValue("synthetic-data")).isEqualTo("true");
        }
    }
}
