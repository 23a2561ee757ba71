package org.plumbline.reporting.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reporting.dashboard.DashboardPreview;
import org.plumbline.schemas.catalog.Agent;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Code;
import org.plumbline.schemas.catalog.Condition;
import org.plumbline.schemas.catalog.Evidence;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.schemas.catalog.Threshold;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
        classes = DashboardPreview.class,
        properties = {DashboardPreview.WITHOUT_READINESS, "plumbline.demo-notice=true"})
@AutoConfigureMockMvc
class CatalogControllerTest {

    private static final Catalog CATALOG = Catalog.load();

    @Autowired MockMvcTester mvc;

    @Test
    void every_entry_of_every_kind_is_on_the_page_under_its_anchor_with_its_name() {
        Shown page = Shown.at(mvc, "/catalog");
        for (Listed entry : CATALOG.entries()) {
            String anchor = Anchors.of(entry);
            assertThat(page.has(anchor)).as(anchor).isTrue();
            assertThat(page.html())
                    .contains(Shown.escaped(entry.entry().label()))
                    .contains("<code>" + entry.entry().slug() + "</code>");
        }
        assertThat(page.html()).contains("id=\"condition-carpal-tunnel-syndrome\"");
    }

    @Test
    void no_anchor_is_there_twice_and_every_link_within_the_page_leads_somewhere() {
        Shown page = Shown.at(mvc, "/catalog");
        List<String> anchors = found(page, " id=\"([^\"]+)\"");
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(anchors).containsAll(found(page, "href=\"#([^\"]+)\""));
    }

    @Test
    void every_code_and_the_mechanism_of_a_condition_say_whether_they_are_verified() {
        Shown page = Shown.at(mvc, "/catalog");
        for (Condition condition : CATALOG.conditions()) {
            String entry = page.entry("condition-" + condition.slug());
            codes(condition).flatMap(Optional::stream).forEach(code -> assertMarked(entry, code));
            assertThat(entry).contains(condition.mechanism().verified() ? "" : "unverified");
        }
    }

    @Test
    void every_threshold_and_code_of_an_instrument_says_whether_it_is_verified() {
        Shown page = Shown.at(mvc, "/catalog");
        for (Instrument instrument : CATALOG.instruments()) {
            String entry = page.entry("instrument-" + instrument.slug());
            instrument.loinc().ifPresent(code -> assertMarked(entry, code));
            instrument.mcid().ifPresent(each -> assertMarked(entry, instrument, each));
            instrument.responderFloor().ifPresent(each -> assertMarked(entry, instrument, each));
            assertThat(entry).contains(Shown.marked(instrument.source(), instrument.verified()));
            assertThat(entry).contains(Shown.escaped(instrument.licence()));
        }
    }

    @Test
    void every_atc_code_says_whether_it_is_verified() {
        Shown page = Shown.at(mvc, "/catalog");
        for (Agent agent : CATALOG.agents()) {
            String entry = page.entry("agent-" + agent.slug());
            agent.codes()
                    .forEach(code ->
                            assertThat(entry)
                                    .contains(
                                            Shown.marked(
                                                    code, agent.atc().orElseThrow().verified())));
        }
        assertThat(CATALOG.agents()).anyMatch(agent -> !agent.codes().isEmpty());
    }

    @Test
    void the_ledger_has_each_study_with_its_doi_its_check_and_the_claim_as_a_claim() {
        Shown page = Shown.at(mvc, "/catalog");
        for (Evidence evidence : CATALOG.evidence()) {
            String entry = page.entry("evidence-" + evidence.slug());
            evidence.doi()
                    .ifPresent(doi ->
                            assertThat(entry)
                                    .contains(
                                            "href=\"https://doi.org/" + Shown.escaped(doi) + "\""));
            assertThat(entry)
                    .contains(Shown.escaped(evidence.design().words()))
                    .contains(Shown.escaped(evidence.betweenGroupResult().words()))
                    .contains(Shown.marked(evidence.check(), evidence.verified()));
            assertThat(entry)
                    .containsPattern(
                            "(?s)class=\"row claim\">\\s*<dt>Claim, not a result</dt>\\s*<dd>.*"
                                    + Pattern.quote(Shown.escaped(evidence.claim())));
        }
    }

    @Test
    void as_many_things_are_marked_unverified_as_are() {
        long conditions =
                CATALOG.conditions().stream()
                        .mapToLong(each ->
                                unverified(codes(each)) + (each.mechanism().verified() ? 0 : 1))
                        .sum();
        Shown page = Shown.at(mvc, "/catalog");
        String section =
                page.html()
                        .substring(
                                page.html().indexOf("id=\"conditions\""),
                                page.html().indexOf("id=\"instruments\""));
        assertThat(found(new Shown(section), "(class=\"mark unverified\">unverified<)"))
                .hasSize((int) conditions);
    }

    @ParameterizedTest
    @CsvSource({
        "Karpaltunnelsyndrom, condition-carpal-tunnel-syndrome",
        "CARPAL, condition-carpal-tunnel-syndrome",
        "karpal tünel, condition-carpal-tunnel-syndrome",
        "túnel carpiano, condition-carpal-tunnel-syndrome",
        "72514-3, instrument-nrs-pain",
        "local-points, technique-acupuncture-local-points",
        "headache-orofacial, condition-migraine"
    })
    void a_search_shows_what_it_finds_in_any_language_and_nothing_else(String text, String anchor) {
        Shown page = Shown.at(mvc, "/catalog?q=" + encoded(text));
        assertThat(page.has(anchor)).isTrue();
        assertThat(page.has("site-umbilicus")).isFalse();
        assertThat(page.html()).contains(" for “").doesNotContain("id=\"routes\"");
    }

    @Test
    void links_from_what_was_found_lead_to_the_page_that_has_everything() {
        Shown page = Shown.at(mvc, "/catalog?language=es&q=yilmaz");
        assertThat(page.html()).contains("href=\"/catalog?language=es#modality-neural-therapy\"");
        assertThat(found(page, " id=\"([^\"]+)\"")).containsAll(found(page, "href=\"#([^\"]+)\""));
    }

    @Test
    void nothing_found_is_said() {
        assertThat(Shown.at(mvc, "/catalog?q=zzzz").html())
                .contains("Nothing is called “zzzz”")
                .doesNotContain("<article");
    }

    @Test
    void names_come_in_the_language_chosen() {
        Shown page = Shown.at(mvc, "/catalog?language=de");
        assertThat(page.entry("condition-migraine"))
                .contains("<span lang=\"de\">Migräne</span>")
                .contains("en: Migraine");
        assertThat(page.html()).contains("<option value=\"de\" lang=\"de\" selected=\"selected\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog?language=fr", "/catalog?lang=de"})
    void a_wrong_address_says_what_is_wrong(String address) {
        assertThat(mvc.get().uri(URI.create(address)).exchange())
                .hasStatus(400)
                .bodyText()
                .contains("role=\"alert\"")
                .contains("language");
    }

    @Test
    void what_is_searched_for_cannot_become_markup() {
        assertThat(Shown.at(mvc, "/catalog?q=" + encoded("<script>\"x")).html())
                .doesNotContain("<script>")
                .contains("value=\"&lt;script&gt;&quot;x\"");
    }

    @Test
    void the_page_needs_no_script_and_has_the_header_of_every_page() {
        String html = Shown.at(mvc, "/catalog").html();
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain(" style=")
                .contains("Synthetic demo data")
                .contains("<a href=\"/catalog\" aria-current=\"page\">Catalog</a>")
                .contains("name=\"_csrf\"");
        assertThat(html.split("Regenstrief Institute, Inc. and", -1)).hasSize(2);
    }

    private static void assertMarked(String entry, Code code) {
        assertThat(entry).contains(Shown.marked(code.code(), code.verified()));
    }

    private static void assertMarked(String entry, Instrument instrument, Threshold threshold) {
        String amount =
                instrument.value(threshold.steps()).stripTrailingZeros().toPlainString()
                        + " "
                        + instrument.unit();
        assertThat(entry).contains(Shown.marked(amount, threshold.verified()));
    }

    private static Stream<Optional<Code>> codes(Condition condition) {
        return Stream.of(
                condition.icd10(), condition.icd10cm(), condition.icd11(), condition.icd11Group());
    }

    private static long unverified(Stream<Optional<Code>> codes) {
        return codes.flatMap(Optional::stream).filter(code -> !code.verified()).count();
    }

    private static List<String> found(Shown page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.html())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
