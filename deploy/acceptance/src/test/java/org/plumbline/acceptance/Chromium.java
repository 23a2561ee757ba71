package org.plumbline.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chromium of this machine. Where there is none, tests that need it skip visibly, or fail
/// if `-Dbrowser.required=true`.
final class Chromium implements AutoCloseable {

    private static final List<Path> USUAL_PLACES =
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .toList();
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(ARGUMENTS));
    }

    static Chromium launch() {
        Optional<Path> program = USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
        if (Boolean.getBoolean("browser.required") && program.isEmpty()) {
            throw new AssertionError("no browser in " + USUAL_PLACES);
        }
        assumeTrue(program.isPresent(), "no browser in " + USUAL_PLACES);
        return new Chromium(program.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
