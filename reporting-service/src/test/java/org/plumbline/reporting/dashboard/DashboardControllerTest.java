package org.plumbline.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.reporting.outcome.CellFixtures.courses;
import static org.plumbline.reporting.outcome.CellFixtures.immediate;
import static org.plumbline.reporting.outcome.CellFixtures.nrs;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.outcome.CellsInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        classes = DashboardPreview.class,
        properties = {DashboardPreview.WITHOUT_READINESS, "plumbline.demo-notice=true"})
@AutoConfigureMockMvc
class DashboardControllerTest {

    private static final String MIGRAINE =
            "/?condition=migraine&instrument=nrs-pain&timepoint=month-3";

    @Autowired MockMvcTester mvc;
    @Autowired CellsInMemory cells;

    @BeforeEach
    void twoModalities() {
        cells.clear()
                .add(
                        nrs("acupuncture", "month-3", 5, 3, 2, 7, 3, 12, 8, 8, 6, 9, 2, 10),
                        nrs("dry-needling", "month-3", 4, 4, 9, 6, 5, 9, 8, 3, 4))
                .add(courses("acupuncture", 40), courses("dry-needling", 60));
    }

    @Test
    void the_page_has_the_question_the_verdict_the_chart_and_the_table() {
        String page = page(MIGRAINE);
        assertThat(page)
                .contains("Migraine: how much better are patients 3 months after treatment began?")
                .contains("Observational, and not comparable, because:")
                .contains("completeness of dry needling is 0.36 (&lt; 0.60)")
                .contains("Synthetic demo data")
                .contains("data-chart=\"{&quot;unit&quot;:&quot;points&quot;")
                .contains("<tr role=\"row\" data-modality=\"acupuncture\">")
                .contains("<tr role=\"row\" data-contrast=\"dry-needling\">")
                .contains("name=\"_csrf\"");
    }

    @Test
    void modalities_stand_in_catalog_order() {
        assertThat(page(MIGRAINE))
                .containsSubsequence(
                        "data-modality=\"dry-needling\"", "data-modality=\"acupuncture\"");
    }

    @Test
    void nothing_in_the_page_needs_inline_script_or_style() {
        String page = page(MIGRAINE);
        assertThat(Pattern.compile("<script(?![^>]* src=)").matcher(page).find()).isFalse();
        assertThat(Pattern.compile("<style|\\sstyle=|\\son[a-z]+=").matcher(page).find()).isFalse();
    }

    @Test
    void the_scripts_and_styles_of_the_page_are_there() {
        var sources = Pattern.compile("(?:src|href)=\"(/[a-z_][^\"?]*)\"").matcher(page(MIGRAINE));
        int found = 0;
        while (sources.find()) {
            assertThat(get(sources.group(1))).hasStatusOk();
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_part_of_the_page_can_be_had_alone() {
        MvcTestResult part = mvc.get().uri(MIGRAINE).header("Plumbline-Part", "figures").exchange();
        assertThat(part).hasStatusOk().bodyText().startsWith("<div id=\"figures\"");
        assertThat(part).bodyText().contains("data-modality=\"acupuncture\"").doesNotContain("<h1");
    }

    @Test
    void without_any_choice_the_page_leads_to_where_most_courses_are() {
        assertThat(get("/"))
                .hasStatus(303)
                .headers()
                .hasValue(
                        HttpHeaders.LOCATION,
                        "/?conditionGroup=headache-orofacial&instrument=nrs-pain&timepoint=month-3");
    }

    @Test
    void a_choice_leads_to_an_address_that_keeps_the_other_filters() {
        assertThat(
                        get(
                                "/?show=condition:sciatica&instrument=nrs-pain&timepoint=month-6&sex=female"))
                .hasStatus(303)
                .headers()
                .hasValue(
                        HttpHeaders.LOCATION,
                        "/?condition=sciatica&instrument=nrs-pain&timepoint=month-6&sex=female");
    }

    @Test
    void a_choice_cannot_lead_elsewhere() {
        assertThat(get("/?show=condition://evil.example&next=//evil.example"))
                .hasStatus(303)
                .headers()
                .hasValue(HttpHeaders.LOCATION, "/?condition=%2F%2Fevil.example");
    }

    @Test
    void a_wrong_address_says_what_is_wrong_and_offers_the_selectors() {
        MvcTestResult answer =
                get("/?condition=%3Cscript%3E&instrument=nrs-pain&timepoint=month-3");
        assertThat(answer)
                .hasStatus(400)
                .bodyText()
                .contains("condition must be one of")
                .contains("<select id=\"show\"")
                .doesNotContain("<script>");
    }

    @Test
    void nothing_on_record_is_said_and_not_drawn() {
        assertThat(page(MIGRAINE.replace("migraine", "vulvodynia")))
                .contains("Nothing on record yet")
                .doesNotContain("data-modality=");
    }

    @Test
    void filters_in_the_address_are_shown_and_kept() {
        assertThat(page(MIGRAINE + "&sex=female"))
                .contains("sex: female")
                .contains("<input type=\"hidden\" name=\"sex\" value=\"female\">");
    }

    @Test
    void immediate_effects_have_intervals_of_first_sessions_only() {
        cells.add(
                immediate("acupuncture", true, 7, 4, 2, 8, 6, 1),
                immediate("acupuncture", false, 6, 6, 3));
        assertThat(page(MIGRAINE.replace("month-3", "minute-15")))
                .contains("Improvement, all sessions")
                .contains("Improvement, first sessions")
                .doesNotContain("Completeness</th>");
    }

    @Test
    void the_drawing_for_pages_without_script_has_the_same_values() {
        assertThat(page(MIGRAINE))
                .contains("class=\"mean\"")
                .contains("class=\"line-text\"")
                .contains("4.07 (");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }

    private String page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        try {
            return Objects.requireNonNull(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
