package org.plumbline.benchmark.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkTest {

    @Test
    void aFileHasItsRowsEachUnderAnIdOfItsOwnAndAsManyCellsAsItsHeader() {
        ImportFile file = new ImportFile("I0", 200);

        List<String> lines = new String(file.csv(), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(1 + file.rows());
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(14));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]))
                .doesNotHaveDuplicates();
    }

    @Test
    void anotherFileHasOtherIds() {
        assertThat(ids(new ImportFile("I1", 20)))
                .doesNotContainAnyElementsOf(ids(new ImportFile("I0", 20)));
    }

    private static List<String> ids(ImportFile file) {
        return new String(file.csv(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .toList();
    }

    @Test
    void everyNumberIsAnotherRecord() {
        assertThat(LongStream.range(0, 1_000).mapToObj(Submission::score).map(Submission::path))
                .doesNotHaveDuplicates();
        assertThat(LongStream.range(0, 1_000).mapToObj(Submission::session).map(Submission::path))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSessionCarriesTwoScores() {
        JsonNode session = JsonMapper.shared().readTree(Submission.session(17).json());

        assertThat(session.path("scores").valueStream().map(s -> s.path("timing").asString()))
                .containsExactly("pre", "post");
    }
}
