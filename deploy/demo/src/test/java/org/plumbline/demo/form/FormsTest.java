package org.plumbline.demo.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.world.ScoreFact;
import org.plumbline.demo.world.SessionFact;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.World;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormsTest {
    private static final World WORLD =
            World.of(
                    Scenario.shipped().withPatients(60), 99, Instant.parse("2026-11-21T00:00:00Z"));
    private static final List<Submission> SUBMISSIONS =
            WORLD.patients().flatMap(patient -> WORLD.submissions(patient).stream()).toList();

    @Test
    void everyRowHasACellForEveryColumn() {
        long columns = CsvRow.HEADER.chars().filter(c -> c == ',').count();
        for (Submission submission : SUBMISSIONS) {
            StringBuilder row = new StringBuilder();
            CsvRow.write(submission, row);
            assertThat(row.chars().filter(c -> c == ',').count())
                    .as(row.toString())
                    .isEqualTo(columns);
            assertThat(row.toString()).doesNotContain("\"", "null").endsWith("\n");
        }
    }

    @Test
    void rowBodyAndEventSayTheSame() {
        List<String> columns = List.of(CsvRow.HEADER.strip().split(",", -1));
        for (Submission submission : SUBMISSIONS) {
            StringBuilder row = new StringBuilder();
            CsvRow.write(submission, row);
            List<String> cells = List.of(row.toString().strip().split(",", -1));
            JsonNode body = JsonMapper.shared().readTree(Body.of(submission.fact()));
            assertThat(body.path("patient").asString())
                    .isEqualTo(cells.get(columns.indexOf("patient")));
            switch (submission.fact()) {
                case SessionFact session -> {
                    TreatmentSession event = Events.session(submission, session);
                    assertThat(event.getStartedAt())
                            .isEqualTo(Instant.parse(cells.get(columns.indexOf("startedAt"))))
                            .isEqualTo(Instant.parse(body.path("startedAt").asString()));
                    assertThat(event.getModality())
                            .isEqualTo(cells.get(columns.indexOf("modality")))
                            .isEqualTo(body.path("modality").asString());
                    assertThat(event.getRevision()).isEqualTo(submission.revision());
                }
                case ScoreFact score -> {
                    Score event = Events.score(submission, score);
                    assertThat(score.gauge().value(event.getValue()))
                            .isEqualByComparingTo(cells.get(columns.indexOf("value")))
                            .isEqualByComparingTo(body.path("value").decimalValue());
                    assertThat(event.getTiming())
                            .isEqualTo(cells.get(columns.indexOf("timing")))
                            .isEqualTo(body.path("timing").asString());
                    assertThat(event.getPatientKey())
                            .isEqualTo(Events.patientKey(score.network(), score.patient()))
                            .matches("[0-9a-f]{32}");
                }
            }
        }
    }
}
