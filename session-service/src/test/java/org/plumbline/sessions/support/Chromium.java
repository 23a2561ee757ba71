package org.plumbline.sessions.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Chromium of this machine. Where there is none, tests that need it skip visibly, or fail
/// if `-Dbrowser.required=true`.
public final class Chromium implements AutoCloseable {

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

    public static Chromium launch() {
        return new Chromium(
                program().orElseThrow(() -> new AssertionError("no browser in " + USUAL_PLACES)));
    }

    private static Optional<Path> program() {
        return USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /// Lets a test class run where there is a browser, or where there has to be one.
    public static final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return program().isPresent() || Boolean.getBoolean("browser.required")
                    ? ConditionEvaluationResult.enabled("a browser is there, or demanded")
                    : ConditionEvaluationResult.disabled("no browser in " + USUAL_PLACES);
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
