package org.plumbline.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.support.Browser;
import org.plumbline.reporting.support.Issuer;
import org.plumbline.reporting.support.Service;

class BrowserIT {
    private static final String PAGE = "/who-am-i";
    private static final String DATA = "/api/v1/who-am-i";
    private static final Duration LONG = Duration.ofMinutes(5);

    /// Within the margin in which a token is renewed.
    private static final Duration SHORT = Duration.ofSeconds(20);

    private static Issuer issuer;
    private static Service service;
    private Browser browser;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        service =
                Service.start(
                        Infrastructure.postgres().createDatabase("browser"), issuer.address());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @BeforeEach
    void newBrowser() {
        browser = new Browser();
    }

    private HttpResponse<String> open(String path) {
        return browser.open(service.address(path));
    }

    private HttpResponse<String> fetch(String path) {
        return browser.fetch(service.address(path));
    }

    @Test
    void a_person_logs_in_and_is_brought_to_the_page_that_was_wanted() {
        issuer.before("director", "harbour-net", List.of("medical-director"), LONG);

        HttpResponse<String> page = open(PAGE + "?condition=migraine");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).isEqualTo(service.address(PAGE + "?condition=migraine"));
        assertThat(page.body()).isEqualTo("director of harbour-net");
    }

    @Test
    void a_page_of_the_logged_in_reads_the_api_with_its_session() {
        issuer.before("director", "harbour-net", List.of("medical-director"), LONG);
        open(PAGE);

        HttpResponse<String> data = fetch(DATA);

        assertThat(data.statusCode()).isEqualTo(200);
        assertThat(data.body())
                .contains("\"network\":\"harbour-net\"", "\"roles\":[\"medical-director\"]");
    }

    @Test
    void roles_count_for_people_as_for_programs() {
        issuer.before("clerk", "harbour-net", List.of("submitter"), LONG);

        assertThat(open(PAGE).statusCode()).isEqualTo(403);
        assertThat(fetch(DATA).statusCode()).isEqualTo(403);
    }

    @Test
    void a_script_without_a_session_is_refused_and_not_redirected() {
        assertThat(fetch(DATA).statusCode()).isEqualTo(401);
        assertThat(fetch(PAGE).statusCode()).isEqualTo(401);
        assertThat(browser.openStill(service.address(PAGE)).headers().firstValue("Location"))
                .hasValue(service.address("/oauth2/authorization/plumbline").toString());
    }

    @Test
    void the_session_has_a_cookie_of_its_own_that_scripts_and_other_sites_do_not_get() {
        String cookie =
                browser.openStill(service.address(PAGE))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();

        assertThat(cookie).startsWith("PLUMBLINE_REPORTING=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_token_about_to_end_is_renewed_once_however_many_calls_come_at_once() throws Exception {
        issuer.before("director", "harbour-net", List.of("medical-director"), SHORT);
        open("/oauth2/authorization/plumbline");
        issuer.before("director", "harbour-net", List.of("analyst"), LONG);
        int before = issuer.refreshes();

        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers =
                    IntStream.range(0, 8).mapToObj(_ -> calls.submit(() -> fetch(DATA))).toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }

        assertThat(issuer.refreshes()).isEqualTo(before + 1);
        assertThat(fetch(DATA).body()).contains("\"roles\":[\"analyst\"]");
    }

    @Test
    void a_session_ends_with_a_token_that_is_not_renewed() {
        issuer.before("director", "harbour-net", List.of("analyst"), Duration.ofSeconds(3));
        open(PAGE);
        issuer.forgetPerson();
        assertThat(fetch(DATA).statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20)).until(() -> fetch(DATA).statusCode() == 401);
    }

    @Test
    void logging_out_needs_the_word_that_only_the_page_knows_and_goes_on_to_the_issuer() {
        issuer.before("director", "harbour-net", List.of("analyst"), LONG);
        open(PAGE);
        assertThat(browser.post(service.address("/logout"), "").statusCode()).isEqualTo(403);
        assertThat(fetch(DATA).statusCode()).isEqualTo(200);
    }

    @Test
    void a_log_in_begun_elsewhere_comes_to_nothing() {
        HttpResponse<String> answer = open("/login/oauth2/code/plumbline?code=x&state=y");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"log-in-failed\"");
    }

    @Test
    void without_its_issuer_the_service_starts_and_log_in_follows_when_the_issuer_does() {
        int port = freedPort();
        try (Service early =
                Service.start(
                        Infrastructure.postgres().createDatabase("browser"),
                        "http://localhost:" + port)) {
            assertThat(browser.open(early.address(PAGE)).statusCode()).isEqualTo(500);
            assertThat(early.get(DATA, issuer.token("harbour-net", "analyst")).statusCode())
                    .isEqualTo(503);
            try (Issuer late = Issuer.startOn(port)) {
                late.before("director", "harbour-net", List.of("analyst"), LONG);
                assertThat(browser.open(early.address(PAGE)).statusCode()).isEqualTo(200);
                assertThat(early.get(DATA, late.token("hill-net", "analyst")).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static int freedPort() {
        try (Issuer once = Issuer.start()) {
            return java.net.URI.create(once.address()).getPort();
        }
    }
}
