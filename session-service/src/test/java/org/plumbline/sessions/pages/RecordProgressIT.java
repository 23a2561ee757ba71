package org.plumbline.sessions.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.sessions.support.Chromium;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Counting;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Screen;

/// What a record's page says of its way into the outcomes.
@ExtendWith(Chromium.Condition.class)
class RecordProgressIT {

    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(90_000);
    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture", "startedAt": "2026-03-01T09:30:00Z",
             "scores": [{"id": "S-1-pre", "instrument": "nrs-pain", "timing": "pre", "value": 7}]}
            """;

    @TempDir private static Path directory;

    private static KafkaProcess broker;
    private static Screen screen;

    @BeforeAll
    static void open() {
        broker = KafkaProcess.start(KafkaProcess.Settings.in(directory));
        screen =
                Screen.start(
                        "--plumbline.relay.enabled=true",
                        "--plumbline.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--plumbline.registry.url=" + Infrastructure.registry().url());
    }

    @AfterAll
    static void close() {
        if (screen != null) {
            screen.close();
        }
        if (broker != null) {
            broker.kill();
        }
    }

    private static Client client(String network) {
        return screen.service().submitter(network, "*");
    }

    private static Locator reached(Page page) {
        return page.locator("#record-progress .reached").last();
    }

    @Test
    void aRecordIsAcceptedThenPublishedThenCountedWithoutAReload() {
        client("way-net").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        try (BrowserContext window = screen.window(360, ColorScheme.LIGHT);
                Counting stream = new Counting(broker.bootstrapServers())) {
            Page page = screen.submitter(window, "way-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            Locator part = page.locator("#record-progress");
            assertThat(part).hasAttribute("aria-live", "polite");
            assertThat(reached(page)).hasText("published", PATIENTLY);
            assertThat(part).containsText("counted: not yet");
            Screen.inspect(page, "published", 360, ColorScheme.LIGHT);

            page.getByLabel("Practitioner").fill("dr-8");
            stream.allBy("outcomes-stream");
            assertThat(reached(page)).hasText("counted", PATIENTLY);
            assertThat(part).containsText("The outcomes take it into account.");
            assertThat(part.locator("[hx-get]")).hasCount(0);
            assertThat(page.getByLabel("Practitioner")).hasValue("dr-8");
            Screen.inspect(page, "counted", 360, ColorScheme.LIGHT);

            page.getByText("Record the changes").click();
            assertThat(page.locator(".done")).hasText("Amended.");
            assertThat(part).containsText("counted: not yet");
            assertThat(reached(page)).hasText("published", PATIENTLY);
            stream.allBy("outcomes-stream");
            assertThat(reached(page)).hasText("counted", PATIENTLY);
        }
        assertThat(
                        Rows.number(
                                screen.service().database(),
                                "select count(*) from audit where network = 'way-net' and request like '%receipts%'"))
                .as("a receipt is no record")
                .isZero();
    }

    @Test
    void thePageStopsAskingAndSaysSoOrLearnsNothingNew() {
        client("late-net").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "late-net", "harbour");
            page.navigate(screen.address("/sessions/harbour/S-1"));
            assertThat(reached(page)).hasText("published", PATIENTLY);
            String next = page.locator("#record-progress [hx-get]").getAttribute("hx-get");
            assertThat(next).contains("?shown=published&until=");

            assertThat(get(window, next).status()).as("as it is shown").isEqualTo(204);
            APIResponse late = get(window, next.replaceFirst("until=\\d+", "until=1"));
            assertThat(late.status()).isEqualTo(200);
            assertThat(late.text())
                    .contains("could not be seen for two minutes", "Ask again")
                    .doesNotContain("hx-get");
            assertThat(
                            get(window, next.replaceFirst("until=\\d+", "until=" + Long.MAX_VALUE))
                                    .status())
                    .isEqualTo(204);
            assertThat(get(window, "/sessions/harbour/S-1/receipts/nonsense").status())
                    .isEqualTo(404);

            try (BrowserContext elsewhere = screen.window(1280, ColorScheme.LIGHT)) {
                screen.submitter(elsewhere, "late-net", "hill");
                assertThat(get(elsewhere, next).status()).isEqualTo(404);
                assertThat(get(elsewhere, next.replace("/harbour/", "/hill/")).status())
                        .as("another clinic's, by an address of one's own")
                        .isEqualTo(404);
            }
        }
    }

    private static APIResponse get(BrowserContext window, String path) {
        return window.request().get(screen.address(path));
    }

    @Test
    void withoutScriptsTheStreamIsAskedOnDemand() {
        client("link-net").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        try (BrowserContext window = screen.windowWithoutScripts();
                Counting stream = new Counting(broker.bootstrapServers())) {
            Page page = screen.submitter(window, "link-net", "harbour");
            for (int i = 0; i < 2_000 && page.locator("[data-stage=published]").count() == 0; i++) {
                page.navigate(screen.address("/sessions/harbour/S-1"));
            }
            stream.allBy("outcomes-stream");
            assertThat(page.content()).contains("<a href=\"?receipt=ask\">");
            page.navigate(screen.address("/sessions/harbour/S-1?receipt=ask"));

            assertThat(reached(page)).hasText("counted");
        }
    }

    @Test
    void whereNothingAnswersThePageSaysSoOnceAndKeepsWhatIsTyped() {
        client("away-net").put("/api/v1/clinics/harbour/sessions/S-1", SESSION);
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "away-net", "harbour");
            page.route(Pattern.compile(".*/receipts/.*"), route -> route.abort());
            page.navigate(screen.address("/sessions/harbour/S-1"));
            page.getByLabel("Practitioner").fill("dr-8");

            assertThat(page.locator("#record-progress")).containsText("cannot be asked just now");
            assertThat(page.locator("#record-progress [hx-get]")).hasCount(0);
            assertThat(page.getByLabel("Practitioner")).hasValue("dr-8");
        }
    }
}
