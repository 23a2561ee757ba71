package org.plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.acceptance.outside.Api;
import org.plumbline.acceptance.outside.Eventually;
import org.plumbline.local.DemoAccount;
import org.plumbline.local.Platform;

/// A submitter signs in at the local issuer, records a session by hand, and it counts.
@ExtendWith(Chromium.Condition.class)
class RecordingPagesIT {

    private static final String NETWORK = "demo-network";

    private static Platform platform;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        platform = RunningPlatform.get();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whatIsRecordedByHandCounts() throws InterruptedException {
        Api api = new Api(platform, NETWORK);
        try (BrowserContext window = chromium.browser().newContext()) {
            Page page = signIn(window);
            page.navigate(platform.sessions() + "/sessions/new");
            page.locator("[name=clinic]").fill("harbour");
            page.locator("[name='/patient']").fill("P-hand-1");
            page.locator("[name='/condition']").fill("plantar-fasciitis-heel-pain");
            page.locator("[name='/modality']").selectOption("dry-needling");
            page.locator("[name='/startedAt']").fill("2026-03-02T09:30");
            score(page, 0, "7", "");
            score(page, 1, "4", "15");
            page.locator(".ends .primary").click();
            assertThat(page.locator(".done")).hasText("Recorded.");
        }

        long pairs =
                Eventually.get(
                        () ->
                                api.outcome(
                                                "/api/v1/comparisons?condition=plantar-fasciitis-heel-pain&instrument=nrs-pain&timepoint=minute-15",
                                                Map.of())
                                        .path("groups")
                                        .path(0)
                                        .path("n")
                                        .asLong(),
                        n -> n == 1);
        assertThat(pairs).isEqualTo(1);
    }

    private static void score(Page page, int row, String value, String minutes) {
        String at = "[name='/scores/" + row;
        page.locator(at + "/instrument']").selectOption("nrs-pain");
        page.locator(at + "/value']").fill(value);
        page.locator(at + "/minutesAfter']").fill(minutes);
    }

    private static Page signIn(BrowserContext window) {
        DemoAccount submitter =
                platform.accounts().stream()
                        .filter(account -> account.name().equals("submitter"))
                        .findFirst()
                        .orElseThrow();
        Page page = window.newPage();
        page.navigate(platform.sessions() + "/");
        page.fill("#username", submitter.name());
        page.fill("#password", submitter.password());
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(platform.sessions().toString()));
        return page;
    }
}
