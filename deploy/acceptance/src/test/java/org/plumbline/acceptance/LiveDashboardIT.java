package org.plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.acceptance.outside.Api;
import org.plumbline.acceptance.outside.Eventually;
import org.plumbline.acceptance.outside.ManyRows;
import org.plumbline.local.DemoAccount;
import org.plumbline.local.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A medical director signs in with a real browser, chooses, reads the same in chart, table and
/// API, and sees what a clinic submits without reloading.
@ExtendWith(Chromium.Condition.class)
class LiveDashboardIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String NETWORK = "demo-network";
    private static final String QUESTION =
            "condition=sciatica&instrument=nrs-pain&timepoint=month-3";
    private static final int PATIENTS = 240;

    private static Platform platform;
    private static Chromium chromium;
    private static Api api;

    @BeforeAll
    static void aNetworkWithRecords() throws Exception {
        chromium = Chromium.launch();
        platform = RunningPlatform.get();
        api = new Api(platform, NETWORK);
        var file = new ManyRows("D", PATIENTS);
        assertThat(api.importCsv(file.csv()).path("recorded").asLong()).isEqualTo(file.rows());
        Eventually.get(
                () -> pairs(api.outcome("/api/v1/comparisons?" + QUESTION, Map.of())),
                n -> n >= PATIENTS);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void chartAndTableAndApiAgreeAndALiveChangeShows() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = signIn(context);
            choose(page);
            JsonNode answer = api.outcome("/api/v1/comparisons?" + QUESTION, Map.of());
            agree(page, answer);

            long before = answer.path("groups").path(0).path("n").asLong();
            submitOnePair();

            Locator pairs =
                    page.locator("tr[data-modality=neural-therapy] td[data-figure=n] .main");
            assertThat(pairs).hasText(Long.toString(before + 1));
            agree(page, api.outcome("/api/v1/comparisons?" + QUESTION, Map.of()));
        }
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheLogIn() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(platform.reporting() + "/?" + QUESTION);

            assertThat(page.url()).startsWith(platform.issuer().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void nothingOverflowsInAnyWidthOrTheme(int width, ColorScheme theme) {
        try (BrowserContext context = context(width, theme)) {
            Page page = signIn(context);
            choose(page);
            assertThat(page.locator("#chart svg")).isVisible();

            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    PICTURES.resolve("compare-%d-%s.png".formatted(width, theme))));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    private static BrowserContext context(int width, ColorScheme theme) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(theme));
    }

    private static Page signIn(BrowserContext context) {
        DemoAccount director =
                platform.accounts().stream()
                        .filter(a ->
                                a.roles().equals(List.of("medical-director"))
                                        && a.network().equals(NETWORK))
                        .findFirst()
                        .orElseThrow();
        Page page = context.newPage();
        page.navigate(platform.reporting() + "/");
        page.fill("#username", director.name());
        page.fill("#password", director.password());
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(platform.reporting().toString()));
        return page;
    }

    private static void choose(Page page) {
        page.selectOption("#show", "condition:sciatica");
        page.selectOption("#instrument", "nrs-pain");
        page.selectOption("#timepoint", "month-3");
        page.click("form.choices button");
        assertThat(page.locator("#live[data-state=on]")).isVisible();
    }

    /// Each group's number of pairs and mean improvement stand alike in all three places.
    private static void agree(Page page, JsonNode answer) {
        JsonNode lines =
                JsonMapper.shared()
                        .readTree(page.getAttribute("#chart", "data-chart"))
                        .path("lines");
        var drawn = new ArrayList<String>();
        lines.forEach(
                line -> drawn.add(line.path("n").asLong() + " " + line.path("mean").asDouble()));
        var told = new ArrayList<String>();
        answer.path("groups")
                .forEach(group ->
                        told.add(
                                group.path("n").asLong()
                                        + " "
                                        + group.path("improvement").path("mean").asDouble()));
        assertThat(drawn).isEqualTo(told).hasSize(4);
        for (JsonNode group : answer.path("groups")) {
            String row = "tr[data-modality=" + group.path("modality").asString() + "] ";
            assertThat(page.locator(row + "td[data-figure=n] .main"))
                    .hasText(group.path("n").asString());
            assertThat(page.locator(row + "td[data-figure=improvement] .main"))
                    .hasText(twoDecimals(group.path("improvement").path("mean").asDouble()));
        }
    }

    private static String twoDecimals(double value) {
        return "%.2f".formatted(value).replace("-", "\u2212");
    }

    private static void submitOnePair() {
        String id = "live-" + System.nanoTime();
        var session =
                api.put(
                        "/api/v1/clinics/harbour/sessions/" + id,
                        """
                        {"patient": "%s", "condition": "sciatica", "modality": "neural-therapy", "startedAt": "2026-01-05T09:00:00Z",
                         "scores": [{"id": "%s-pre", "instrument": "nrs-pain", "timing": "pre", "value": 8}]}
                        """
                                .formatted(id, id),
                        Map.of());
        assertThat(session.statusCode()).as(session.body()).isEqualTo(201);
        var followUp =
                api.put(
                        "/api/v1/clinics/harbour/scores/" + id + "-f",
                        """
                        {"patient": "%s", "condition": "sciatica", "instrument": "nrs-pain", "timing": "follow-up",
                         "value": 3, "measuredAt": "2026-04-06T09:00:00Z"}
                        """
                                .formatted(id),
                        Map.of());
        assertThat(followUp.statusCode()).as(followUp.body()).isEqualTo(201);
    }

    private static long pairs(JsonNode answer) {
        return StreamSupport.stream(answer.path("groups").spliterator(), false)
                .mapToLong(g -> g.path("n").asLong())
                .sum();
    }
}
