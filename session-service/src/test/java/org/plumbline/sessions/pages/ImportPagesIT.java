package org.plumbline.sessions.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plumbline.sessions.support.Chromium;
import org.plumbline.sessions.support.Screen;

@ExtendWith(Chromium.Condition.class)
class ImportPagesIT {

    private static final String HEADER =
            "type,id,patient,condition,modality,startedAt,session,instrument,timing,minutesAfter,value,measuredAt\n";
    private static final String RIGHT =
            HEADER
                    + "session,S-1,P-1,migraine,acupuncture,2026-03-01T09:30:00+01:00,,,,,,\n"
                    + "score,S-1-pre,,,,,S-1,nrs-pain,pre,,7,2026-03-01T09:30:00+01:00\n";

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

    private static FilePayload file(String csv) {
        return new FilePayload("rows.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void tryOut(Page page, String clinic, String csv) {
        page.navigate(screen.address("/imports"));
        page.getByLabel("Clinic of all rows").fill(clinic);
        page.getByLabel("File, chosen or dropped here").setInputFiles(file(csv));
        page.getByText("Try it out").click();
    }

    private static Locator count(Page page, String name) {
        return page.locator("[data-count=" + name + "]");
    }

    @Test
    void whatIsWrongShowsInItsPlaceBeforeTheRestIsImported() throws IOException {
        String csv =
                RIGHT
                        + "score,S-1-post,,,,,S-1,nrs-pain,post,15,11,2026-03-01T09:45:00+01:00\n"
                        + "session,S-2,P-2,migrane,acupuncture,2026-03-01T09:30:00+01:00,,,,,,\n";
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "rows-net", "*");
            tryOut(page, "harbour", csv);

            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                    .hasText("2 of 4 rows are wrong. Nothing is recorded yet.");
            Locator wrong = page.locator("table.wrong tbody tr");
            Locator value = wrong.filter(new Locator.FilterOptions().setHasText("out-of-range"));
            assertThat(value.locator("[data-column=Given]")).hasText("11");
            assertThat(value.locator("th")).containsText("4");
            assertThat(value.locator("[data-column=Column]")).hasText("value");
            assertThat(value.locator("[data-column=Code]")).hasText("out-of-range");
            assertThat(wrong.filter(new Locator.FilterOptions().setHasText("migrane")))
                    .containsText("unknown-slug");
            assertThat(
                            screen.service()
                                    .submitter("rows-net", "*")
                                    .get("/api/v1/clinics/harbour/sessions/S-1")
                                    .status())
                    .isEqualTo(404);

            page.getByText("Import the 2 rows that are right").click();
            assertThat(page.locator("h2#state-title")).hasText("Done. 2 of 4 rows were rejected.");
            assertThat(count(page, "recorded")).hasText("2");
            assertThat(
                            screen.service()
                                    .submitter("rows-net", "*")
                                    .get("/api/v1/clinics/harbour/sessions/S-1")
                                    .status())
                    .isEqualTo(200);

            Download rejected =
                    page.waitForDownload(
                            () -> page.getByText("Download the rejected rows").click());
            try (InputStream in = rejected.createReadStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("S-1-post", "S-2")
                        .doesNotContain("S-1-pre");
            }
        }
    }

    @Test
    void aRightFileIsImportedWithTheKeyboardAloneAndStandsInTheList() {
        try (BrowserContext window = screen.window(390, ColorScheme.DARK)) {
            Page page = screen.submitter(window, "keys-net", "harbour");
            page.navigate(screen.address("/imports"));
            page.getByLabel("File, chosen or dropped here").setInputFiles(file(RIGHT));
            page.getByLabel("File, chosen or dropped here").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#state-title"))
                    .hasText("Every row is right. Nothing is recorded yet.");

            tabTo(page, "Import all rows");
            page.keyboard().press("Enter");
            assertThat(page.locator("#state-title")).hasText("Done: every row is on record.");

            page.navigate(screen.address("/imports"));
            assertThat(page.locator("table tbody tr")).hasCount(2);
            assertThat(page.locator("table tbody tr").first()).containsText("import");
        }
    }

    /// Goes on with the tab key until the button of that name has the focus.
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no tab stop is called " + name);
    }

    @Test
    void aFileIsTakenWhereverItIsDropped() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "drop-net", "harbour");
            page.navigate(screen.address("/imports"));
            page.evaluate(
                    """
                    text => {
                      const files = new DataTransfer();
                      files.items.add(new File([text], "rows.csv", {type: "text/csv"}));
                      for (const type of ["dragover", "drop"]) {
                        document.querySelector("h1").dispatchEvent(
                            new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
                      }
                    }
                    """,
                    RIGHT);
            page.getByText("Try it out").click();

            assertThat(page.locator("#state-title"))
                    .hasText("Every row is right. Nothing is recorded yet.");
        }
    }

    @Test
    void withoutScriptsAFileIsTriedOutAndImported() {
        try (BrowserContext window = screen.windowWithoutScripts()) {
            Page page = screen.submitter(window, "plain-net", "*");
            tryOut(page, "harbour", RIGHT);
            page.waitForURL(Pattern.compile(".*/imports/.+"));
            untilEnded(page);
            page.getByText("Import all rows").click();
            untilEnded(page);

            assertThat(page.locator("#state-title")).hasText("Done: every row is on record.");
        }
    }

    private static void untilEnded(Page page) {
        for (int i = 0; i < 100 && page.locator("progress").count() > 0; i++) {
            page.reload();
        }
        assertThat(page.locator("progress")).hasCount(0);
    }

    @Test
    void faultsComeInPages() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 120; i++) {
            csv.append(
                    "session,S-%d,P-%d,nonsense,acupuncture,2026-03-01T09:30:00Z,,,,,,\n"
                            .formatted(i, i));
        }
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "paged-net", "harbour");
            page.navigate(screen.address("/imports"));
            page.getByLabel("File, chosen or dropped here").setInputFiles(file(csv.toString()));
            page.getByText("Try it out").click();
            assertThat(page.locator("table.wrong tbody tr")).hasCount(50);
            assertThat(page.getByText("Import the")).hasCount(0);

            page.getByText("Next").click();
            page.getByText("Next").click();

            assertThat(page.locator("table.wrong tbody tr")).hasCount(20);
            assertThat(page.locator("table.wrong tbody tr").last().locator("th"))
                    .containsText("121");
        }
    }

    @Test
    void aFileThatIsNoneIsRefusedOnThePage() {
        try (BrowserContext window = screen.window(390, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "rows-net", "*");
            tryOut(page, "harbour", "type,ident\nsession,S-1\n");

            assertThat(page.locator("#refusal")).containsText("Column 2 is not known.");
            assertThat(page.locator("#refusal")).isFocused();
        }
    }

    @Test
    void whatIsOfAnotherClinicOrNetworkIsNotShown() {
        try (BrowserContext window = screen.window(1280, ColorScheme.LIGHT)) {
            Page page = screen.submitter(window, "mine-net", "harbour");
            page.navigate(screen.address("/imports"));
            page.getByLabel("File, chosen or dropped here").setInputFiles(file(RIGHT));
            page.getByText("Try it out").click();
            assertThat(page.locator("#state-title")).containsText("Every row is right");
            String report = page.url();

            for (String[] other : new String[][] {{"other-net", "*"}, {"mine-net", "hill"}}) {
                try (BrowserContext elsewhere = screen.window(1280, ColorScheme.LIGHT)) {
                    Page theirs = screen.submitter(elsewhere, other[0], other[1]);
                    assertThat(theirs.navigate(report).status()).isEqualTo(403);
                    theirs.navigate(screen.address("/imports"));
                    assertThat(theirs.getByText("None yet.")).isVisible();
                }
            }
        }
    }
}
