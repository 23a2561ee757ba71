package org.plumbline.sessions.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The service with its pages, and a browser before which a test puts people.
public final class Screen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final double PATIENCE_MILLIS = 12_000;

    private final Chromium chromium;
    private final Service service;
    private final String address;

    private Screen(Chromium chromium, Service service, String address) {
        this.chromium = chromium;
        this.service = service;
        this.address = address;
    }

    public static Screen start(String... settings) {
        Chromium chromium = Chromium.launch();
        int port = freePort();
        String address = "http://localhost:" + port;
        String[] all = new String[settings.length + 2];
        all[0] = "--server.port=" + port;
        all[1] = "--plumbline.public-url=" + address;
        System.arraycopy(settings, 0, all, 2, settings.length);
        return new Screen(chromium, Service.start(Service.freshDatabase(), all), address);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Service service() {
        return service;
    }

    public String address(String path) {
        return address + path;
    }

    public BrowserContext window(int width, ColorScheme theme) {
        return patient(
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 900)
                                        .setColorScheme(theme)
                                        .setLocale("en-GB")
                                        .setTimezoneId("Europe/Berlin")));
    }

    private static BrowserContext patient(BrowserContext window) {
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    public BrowserContext windowWithoutScripts() {
        return patient(
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
    }

    /// A page of somebody who submits for these clinics of the network.
    public Page submitter(BrowserContext window, String network, String... clinics) {
        return person(window, network, "submitter", clinics);
    }

    public Page person(BrowserContext window, String network, String role, String... clinics) {
        Service.issuer().before("dana", network, List.of(clinics), role);
        Page page = window.newPage();
        page.navigate(address("/records"));
        return page;
    }

    /// Does something in a window of that width and theme.
    public void in(int width, ColorScheme theme, Consumer<BrowserContext> deed) {
        try (BrowserContext window = window(width, theme)) {
            deed.accept(window);
        }
    }

    /// Takes a picture for people, and looks for what keeps people out: faults that axe-core knows,
    /// and content wider than the window.
    public static void inspect(Page page, String name, int width, ColorScheme theme) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(name, width, theme))));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s is no wider than %d", name, width)
                .isEqualTo(true);
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(
                        "%s %d %s: %s",
                        name,
                        width,
                        theme,
                        violations.stream()
                                .map(rule -> rule.getId() + " " + rule.getNodes())
                                .toList())
                .isEmpty();
    }

    @Override
    public void close() {
        service.close();
        chromium.close();
    }
}
