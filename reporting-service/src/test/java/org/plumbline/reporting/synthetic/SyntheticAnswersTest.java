package org.plumbline.reporting.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.reporting.outcome.CellFixtures.courses;
import static org.plumbline.reporting.outcome.CellFixtures.nrs;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.dashboard.DashboardPreview;
import org.plumbline.reporting.outcome.CellsInMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SyntheticAnswersTest {
    private static final String MIGRAINE =
            "/api/v1/comparisons?condition=migraine&instrument=nrs-pain&timepoint=month-3";

    @Nested
    @SpringBootTest(
            classes = {DashboardPreview.class, SyntheticConfiguration.class},
            properties = {DashboardPreview.WITHOUT_READINESS, "plumbline.demo-notice=true"})
    @AutoConfigureMockMvc
    class OfADemo {
        @Autowired MockMvcTester mvc;
        @Autowired CellsInMemory cells;

        @BeforeEach
        void oneModality() {
            cells.clear()
                    .add(nrs("acupuncture", "month-3", 5, 3, 2, 7, 3, 12, 8, 8, 6, 9, 2, 10))
                    .add(courses("acupuncture", 40));
        }

        @Test
        void jsonSaysThatItIsSynthetic() {
            MvcTestResult answer = get(mvc, MIGRAINE, "application/json");
            assertThat(answer).hasStatusOk().headers().hasValue("Synthetic-Data", "true");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$")
                    .asMap()
                    .containsOnlyKeys(
                            "synthetic",
                            "asOf",
                            "definitions",
                            "scope",
                            "filters",
                            "groups",
                            "contrasts",
                            "verdict")
                    .containsEntry("synthetic", true);
        }

        @Test
        void aTableIsSavedUnderANameThatSaysSoAndIsOtherwiseTheSame() {
            MvcTestResult answer = get(mvc, MIGRAINE, "text/csv");
            assertThat(answer)
                    .hasStatusOk()
                    .headers()
                    .hasValue(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"comparisons-synthetic.csv\"")
                    .hasValue("Synthetic-Data", "true");
            assertThat(answer).bodyText().startsWith("modality,suppressed,courses");
        }

        @Test
        void pagesAndRefusalsCarryTheHeader() {
            assertThat(get(mvc, "/", "text/html")).headers().hasValue("Synthetic-Data", "true");
            assertThat(get(mvc, "/api/v1/comparisons", "application/json"))
                    .hasStatus(400)
                    .headers()
                    .hasValue("Synthetic-Data", "true");
        }
    }

    @Nested
    @SpringBootTest(
            classes = {DashboardPreview.class, SyntheticConfiguration.class},
            properties = {DashboardPreview.WITHOUT_READINESS, "plumbline.demo-notice=false"})
    @AutoConfigureMockMvc
    class OfARealPlatform {
        @Autowired MockMvcTester mvc;

        @Test
        void nothingSaysSo() {
            MvcTestResult answer = get(mvc, MIGRAINE, "application/json");
            assertThat(answer).hasStatusOk().headers().doesNotContainHeader("Synthetic-Data");
            assertThat(answer).bodyText().doesNotContain("synthetic");
            assertThat(get(mvc, MIGRAINE, "text/csv"))
                    .headers()
                    .doesNotContainHeader(HttpHeaders.CONTENT_DISPOSITION);
        }
    }

    private static MvcTestResult get(MockMvcTester mvc, String path, String accept) {
        return mvc.get().uri(path).header(HttpHeaders.ACCEPT, accept).exchange();
    }
}
