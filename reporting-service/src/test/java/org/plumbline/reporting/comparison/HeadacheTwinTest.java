package org.plumbline.reporting.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.reporting.outcome.CellFixtures.MARCH;
import static org.plumbline.reporting.outcome.CellFixtures.measure;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.dashboard.DashboardPreview;
import org.plumbline.reporting.outcome.CellsInMemory;
import org.plumbline.reporting.projection.MeasureCell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A synthetic trial of the shape of a real one (301 pairs, two modalities, steps of 0.01) through
/// the API, against R 4.2.2's lm, t.test and sd of src/test/r/references.R.
@SpringBootTest(classes = DashboardPreview.class, properties = DashboardPreview.WITHOUT_READINESS)
@AutoConfigureMockMvc
class HeadacheTwinTest {

    @Autowired MockMvcTester mvc;
    @Autowired CellsInMemory cells;

    @Test
    void the_answer_is_that_of_R() throws IOException {
        cells.clear().add(cell("g1", "conventional-care"), cell("g2", "acupuncture"));
        DocumentContext answer =
                JsonPath.parse(
                        mvc.get()
                                .uri(
                                        "/api/v1/comparisons?conditionGroup=headache-orofacial"
                                                + "&instrument=headache-score&timepoint=month-3"
                                                + "&reference=conventional-care")
                                .exchange()
                                .getResponse()
                                .getContentAsString());
        // acupuncture stands first in catalog order
        agrees(answer, "$.groups[0].baseline.mean", "g2", "meanX");
        agrees(answer, "$.groups[0].followUp.sd", "g2", "sdY");
        agrees(answer, "$.groups[1].improvement.mean", "g1", "mean");
        agrees(answer, "$.groups[1].improvement.sd", "g1", "sd");
        agrees(answer, "$.groups[1].improvement.ci95[0]", "g1", "low");
        agrees(answer, "$.groups[1].improvement.median", "g1", "quantile0.5");
        agrees(answer, "$.contrasts[0].unadjusted.difference", "g2", "difference");
        agrees(answer, "$.contrasts[0].unadjusted.ci95[1]", "g2", "welchHigh");
        agrees(answer, "$.contrasts[0].adjusted.difference", "g2", "adjusted");
        agrees(answer, "$.contrasts[0].adjusted.se", "g2", "se");
        agrees(answer, "$.contrasts[0].adjusted.ci95[0]", "g2", "adjustedLow");
        assertThat(number(answer, "$.contrasts[0].adjusted.df")).isEqualTo(298);
        assertThat(number(answer, "$.contrasts[0].adjusted.slope"))
                .isCloseTo(reference("model", "slope"), within(1e-9));
        assertThat(number(answer, "$.contrasts[0].adjusted.p"))
                .isCloseTo(reference("g2", "p"), within(1e-9));
    }

    private static void agrees(
            DocumentContext answer, String path, String subject, String statistic)
            throws IOException {
        double expected = reference(subject, statistic) / 100;
        assertThat(number(answer, path))
                .as(path)
                .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    private static double number(DocumentContext answer, String path) {
        return Objects.requireNonNull(answer.read(path, Number.class), path).doubleValue();
    }

    private static MeasureCell cell(String group, String modality) throws IOException {
        long[] pairs =
                lines("/r/pairs.csv").stream()
                        .filter(line -> line.startsWith("headache," + group + ","))
                        .flatMap(line -> List.of(line.split(",", -1)).stream().skip(2))
                        .mapToLong(Long::parseLong)
                        .toArray();
        return measure(
                modality, "headache-score", "month-3", MARCH, "low", Optional.empty(), pairs);
    }

    private static double reference(String subject, String statistic) throws IOException {
        String start = "headache," + subject + "," + statistic + ",";
        return lines("/r/references.csv").stream()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String resource) throws IOException {
        try (var stream =
                        Objects.requireNonNull(
                                HeadacheTwinTest.class.getResourceAsStream(resource));
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
