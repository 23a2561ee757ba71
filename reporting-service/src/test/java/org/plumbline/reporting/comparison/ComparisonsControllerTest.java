package org.plumbline.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.reporting.outcome.CellFixtures.courses;
import static org.plumbline.reporting.outcome.CellFixtures.immediate;
import static org.plumbline.reporting.outcome.CellFixtures.nrs;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reporting.dashboard.DashboardPreview;
import org.plumbline.reporting.outcome.CellsInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = DashboardPreview.class, properties = DashboardPreview.WITHOUT_READINESS)
@AutoConfigureMockMvc
class ComparisonsControllerTest {

    private static final String MIGRAINE =
            "/api/v1/comparisons?condition=migraine&instrument=nrs-pain&timepoint=month-3";

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
    void an_answer_has_the_names_of_the_contract() {
        var json = assertThat(get(MIGRAINE)).hasStatusOk().bodyJson();
        json.extractingPath("$")
                .asMap()
                .containsOnlyKeys(
                        "asOf", "definitions", "scope", "filters", "groups", "contrasts", "verdict")
                .containsEntry("asOf", "2026-11-20T10:00:00Z")
                .containsEntry("definitions", "1")
                .containsEntry("scope", "network");
        json.extractingPath("$.groups[1]")
                .asMap()
                .containsOnlyKeys(
                        "modality",
                        "courses",
                        "due",
                        "followed",
                        "retreated",
                        "completeness",
                        "n",
                        "openPairs",
                        "underTreatment",
                        "sums",
                        "baseline",
                        "followUp",
                        "improvement",
                        "responder30",
                        "responder50",
                        "mcid",
                        "worsened",
                        "suppressed")
                .containsEntry("suppressed", false);
        json.extractingPath("$.groups[1].sums")
                .asMap()
                .containsOnlyKeys("n", "x", "y", "xx", "yy", "xy");
        json.extractingPath("$.groups[1].improvement")
                .asMap()
                .containsOnlyKeys("mean", "sd", "ci95", "median");
        json.extractingPath("$.groups[1].improvement.ci95").asArray().hasSize(2);
        json.extractingPath("$.groups[1].baseline").asMap().containsOnlyKeys("mean", "sd");
        json.extractingPath("$.groups[1].responder30")
                .asMap()
                .containsOnlyKeys("count", "of", "rate", "ci95");
    }

    @Test
    void a_contrast_has_the_names_of_the_contract_and_null_where_nothing_is_computed_yet() {
        var json = assertThat(get(MIGRAINE)).hasStatusOk().bodyJson();
        json.extractingPath("$.contrasts").asArray().hasSize(1);
        json.extractingPath("$.contrasts[0]")
                .asMap()
                .containsOnlyKeys(
                        "modality",
                        "reference",
                        "unadjusted",
                        "adjusted",
                        "fixedClinics",
                        "randomClinics",
                        "acrossClinics",
                        "missingBounds",
                        "eValue")
                .containsEntry("modality", "dry-needling")
                .containsEntry("reference", "acupuncture")
                .containsEntry("fixedClinics", null)
                .containsEntry("eValue", null);
        json.extractingPath("$.contrasts[0].adjusted")
                .asMap()
                .containsOnlyKeys(
                        "model",
                        "covariates",
                        "difference",
                        "slope",
                        "se",
                        "df",
                        "ci95",
                        "p",
                        "pAdjusted")
                .containsEntry("df", 49);
        json.extractingPath("$.contrasts[0].unadjusted")
                .asMap()
                .containsOnlyKeys("difference", "ci95", "hedgesG");
        json.extractingPath("$.contrasts[0].unadjusted.hedgesG")
                .asMap()
                .containsOnlyKeys("g", "ci95");
    }

    @Test
    void groups_stand_in_catalog_order_with_exact_sums() {
        var json = assertThat(get(MIGRAINE)).hasStatusOk().bodyJson();
        json.extractingPath("$.groups[*].modality")
                .asArray()
                .containsExactly("dry-needling", "acupuncture");
        json.extractingPath("$.groups[1].sums")
                .asMap()
                .containsEntry("n", 30)
                .containsEntry("x", 232)
                .containsEntry("y", 110)
                .containsEntry("xx", 1832)
                .containsEntry("yy", 550)
                .containsEntry("xy", 846);
    }

    @Test
    void the_verdict_names_each_reason() {
        var json = assertThat(get(MIGRAINE)).hasStatusOk().bodyJson();
        json.extractingPath("$.verdict.comparable").asBoolean().isFalse();
        json.extractingPath("$.verdict.because")
                .asArray()
                .containsExactly("completeness of dry-needling is 0.36 (< 0.60)");
        json.extractingPath("$.verdict.leading").isNull();
    }

    @Test
    void a_named_reference_turns_the_sign() {
        double against = difference(MIGRAINE);
        double named = difference(MIGRAINE + "&reference=dry-needling");
        assertThat(named).isEqualTo(-against).isGreaterThan(0);
    }

    private double difference(String address) {
        return Objects.requireNonNull(
                        (Number) JsonPath.read(body(address), "$.contrasts[0].adjusted.difference"))
                .doubleValue();
    }

    @Test
    void a_group_of_conditions_holds_the_conditions_in_it() {
        assertThat(
                        get(
                                "/api/v1/comparisons?conditionGroup=headache-orofacial"
                                        + "&instrument=nrs-pain&timepoint=month-3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.groups[*].n")
                .asArray()
                .containsExactly(22, 30);
    }

    @Test
    void nothing_on_record_is_an_empty_answer() {
        var json =
                assertThat(get(MIGRAINE.replace("migraine", "vulvodynia")))
                        .hasStatusOk()
                        .bodyJson();
        json.extractingPath("$.groups").asArray().isEmpty();
        json.extractingPath("$.contrasts").asArray().isEmpty();
        json.extractingPath("$.verdict.comparable").asBoolean().isFalse();
    }

    @Test
    void minutes_after_a_session_the_interval_is_that_of_first_sessions() {
        cells.clear()
                .add(
                        immediate("acupuncture", true, 7, 4, 2, 8, 6, 1),
                        immediate("acupuncture", false, 6, 6, 3));
        var json =
                assertThat(get(MIGRAINE.replace("month-3", "minute-15"))).hasStatusOk().bodyJson();
        json.extractingPath("$.groups[0].improvement.ci95").isNull();
        json.extractingPath("$.groups[0].completeness").isNull();
        json.extractingPath("$.groups[0].firstSessions.n").isEqualTo(3);
        json.extractingPath("$.groups[0].firstSessions.improvement.ci95").asArray().hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "condition=migrain | condition | unknown-value | migraine",
                "conditionGroup=heads | conditionGroup | unknown-value | headache-orofacial",
                "instrument=nrs | instrument | unknown-value | nrs-pain",
                "timepoint=month-2 | timepoint | unknown-value | month-3",
                "reference=wizardry | reference | unknown-value | acupuncture",
                "technique=magic | technique | unknown-value | trigger-point",
                "from=2026-13 | from | malformed | YYYY-MM",
                "to=March | to | malformed | YYYY-MM",
                "includeOpen=yes | includeOpen | unknown-value | true",
                "lens=wide | lens | unknown-value | single-modality",
                "ageBand=30-39 | ageBand | unknown-value | 40-59",
                "sex=f | sex | unknown-value | female",
                "symptomDuration=long | symptomDuration | unknown-value | 13-or-more",
                "baselineSeverity=worst | baselineSeverity | unknown-value | middle",
                "scope=world | scope | unknown-value | network",
                "clinic=nowhere | clinic | unknown-value | harbour",
                "clinic=No%20Slug | clinic | malformed | kebab-case",
                "asOf=2026-01-01T00:00:00Z | asOf | inapplicable | leave asOf out",
                "order=n | order | unknown-filter | baselineSeverity"
            })
    void a_wrong_parameter_is_refused_with_what_is_allowed(
            String given, String parameter, String code, String allowed) {
        String name = given.substring(0, given.indexOf('='));
        String plain =
                name.equals("conditionGroup")
                        ? MIGRAINE.replace("condition=migraine&", "")
                        : MIGRAINE.replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
        var json =
                assertThat(get(plain + "&" + given))
                        .hasStatus(400)
                        .hasContentType("application/problem+json")
                        .bodyJson();
        json.extractingPath("$.code").isEqualTo("invalid-parameters");
        json.extractingPath("$.errors").asArray().hasSize(1);
        json.extractingPath("$.errors[0].pointer").isEqualTo(parameter);
        json.extractingPath("$.errors[0].code").isEqualTo(code);
        json.extractingPath("$.errors[0].hint")
                .asInstanceOf(InstanceOfAssertFactories.STRING)
                .contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"condition", "instrument", "timepoint"})
    void a_missing_parameter_is_refused(String name) {
        String without = MIGRAINE.replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
        assertThat(get(without))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].code")
                .asArray()
                .containsExactly("required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&conditionGroup=spine",
                "&instrument=vas-pain",
                "&from=2026-04&to=2026-03",
                "&sex=female&sex=male"
            })
    void contradictions_and_repetitions_are_refused(String more) {
        assertThat(get(MIGRAINE + more)).hasStatus(400);
    }

    @Test
    void an_open_month_is_no_matter_of_minutes() {
        assertThat(get(MIGRAINE.replace("month-3", "minute-1") + "&includeOpen=false"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("inapplicable");
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(get("/api/v1/comparisons?instrument=x&timepoint=y&sex=z"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .asArray()
                .containsExactly("condition", "instrument", "timepoint", "sex");
    }

    @Test
    void released_benchmarks_are_not_there_yet() {
        assertThat(get(MIGRAINE + "&scope=all"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("no-release");
    }

    @Test
    void every_filter_is_understood_and_told_back() {
        assertThat(
                        get(
                                MIGRAINE
                                        + "&clinic=harbour&technique=unspecified&from=2026-01&to=2026-12"
                                        + "&includeOpen=false&lens=single-modality&ageBand=40-59&sex=female"
                                        + "&symptomDuration=13-or-more&baselineSeverity=high&scope=network"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.filters")
                .asMap()
                .containsEntry("clinic", "harbour")
                .containsEntry("to", "2026-12")
                .containsEntry("includeOpen", false)
                .containsEntry("lens", "single-modality")
                .containsEntry("baselineSeverity", "high");
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        String tag = tag(get(MIGRAINE));
        MvcTestResult again =
                mvc.get().uri(MIGRAINE).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
        assertThat(again).hasStatus(304).body().isEmpty();
        assertThat(again).headers().hasValue(HttpHeaders.ETAG, tag);
        assertThat(again.getResponse().getHeaders(HttpHeaders.ETAG)).hasSize(1);
    }

    @Test
    void a_tag_is_of_a_content_and_a_form() {
        String tag = tag(get(MIGRAINE));
        assertThat(tag(get(MIGRAINE + "&sex=male"))).isNotEqualTo(tag);
        assertThat(tag(get(MIGRAINE + "&scope=network"))).isEqualTo(tag);
        assertThat(tag(csv())).isNotEqualTo(tag);
        cells.add(courses("acupuncture", 1));
        assertThat(tag(get(MIGRAINE))).isNotEqualTo(tag);
    }

    @Test
    void answers_are_kept_by_the_readers_own_cache_only() {
        MvcTestResult answer = get(MIGRAINE);
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("private")
                .contains("no-cache");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.VARY)).contains("Accept");
    }

    @Test
    void the_groups_are_a_table_too() throws Exception {
        MvcTestResult answer = csv();
        assertThat(answer).hasStatusOk();
        assertThat(Objects.requireNonNull(answer.getResponse().getContentType()))
                .startsWith("text/csv");
        String[] lines = answer.getResponse().getContentAsString().split("\r\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("modality,suppressed,courses,due,followed,");
        assertThat(lines[1])
                .startsWith("dry-needling,false,60,60,22,0,0.36666666666666664,22,0,0,");
        assertThat(lines[2].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
    }

    @Test
    void a_problem_is_a_problem_for_those_who_want_a_table_too() {
        assertThat(
                        mvc.get()
                                .uri(MIGRAINE + "&order=n")
                                .header(HttpHeaders.ACCEPT, "text/csv")
                                .exchange())
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult csv() {
        return mvc.get().uri(MIGRAINE).header(HttpHeaders.ACCEPT, "text/csv").exchange();
    }

    private String body(String address) {
        try {
            return get(address).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String tag(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader(HttpHeaders.ETAG));
    }
}
