package org.plumbline.verify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.verify.difference.Difference;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.fact.FactKey.Kind;
import org.plumbline.verify.recomputation.Score;

class FactComparisonTest {

    @TempDir Path directory;

    private static FactKey key(String patient, String id) {
        return new FactKey(Kind.SCORE, patient, "a", id);
    }

    private static Fact recorded(String patient, String id, long revision, long says) {
        Score score = new Score("a", id, Score.Timing.DIARY, null, "migraine", "nrs", 0, says, 0);
        return new Fact(
                key(patient, id),
                "north",
                revision,
                true,
                new Digest(1, says),
                new Fact.OfScore(score));
    }

    private static PublishedFact published(String patient, String id, long revision, long says) {
        return new PublishedFact(key(patient, id), revision, new Digest(1, says));
    }

    private List<String> differences(Consumer<FactComparison> records) throws IOException {
        Differences differences = new Differences(10);
        try (FactComparison comparison = new FactComparison(directory, 3, differences)) {
            for (int i = 0; i < 30; i++) {
                comparison.published(published("p" + i, "s", 2, i), "there");
                comparison.published(published("p" + i, "s", 1, 99), "there before");
                comparison.recorded(recorded("p" + i, "s", 2, i));
            }
            records.accept(comparison);
            comparison.compare();
        }
        assertThat(directory).isEmptyDirectory();
        return differences.first().stream().map(Difference::toString).toList();
    }

    @Test
    void equalFactsAreNotNamedInWhateverOrderTheyCome() throws IOException {
        assertThat(differences(_ -> {})).isEmpty();
    }

    @Test
    void aFactOnNoTopicIsNamed() throws IOException {
        assertThat(differences(all -> all.recorded(recorded("x", "s", 4, 1))))
                .containsExactly("score x/a/s is on no topic: revision 4 is recorded");
    }

    @Test
    void aFactThatIsNotInTheJournalIsNamed() throws IOException {
        assertThat(differences(all -> all.published(published("x", "s", 4, 1), "t-0 offset 7")))
                .containsExactly("score x/a/s is not in the journal: revision 4 at t-0 offset 7");
    }

    @Test
    void anotherRevisionIsNamed() throws IOException {
        assertThat(
                        differences(all -> {
                            all.recorded(recorded("x", "s", 4, 1));
                            all.published(published("x", "s", 3, 1), "t-0 offset 7");
                        }))
                .containsExactly(
                        "score x/a/s is another one on the topic: revision 4 is recorded, 3 stands at t-0 offset 7");
    }

    @Test
    void anotherContentIsNamed() throws IOException {
        assertThat(
                        differences(all -> {
                            all.recorded(recorded("x", "s", 4, 1));
                            all.published(published("x", "s", 4, 2), "t-0 offset 7");
                        }))
                .containsExactly(
                        "score x/a/s is another one on the topic: revision 4 says something else at t-0 offset 7");
    }

    @Test
    void aSecondContentUnderOneRevisionIsNamed() throws IOException {
        assertThat(
                        differences(all -> {
                            all.recorded(recorded("x", "s", 4, 1));
                            all.published(published("x", "s", 4, 1), "t-0 offset 7");
                            all.published(published("x", "s", 4, 1), "t-0 offset 8");
                            all.published(published("x", "s", 4, 2), "t-0 offset 9");
                        }))
                .containsExactly(
                        "score x/a/s is another one on the topic: revision 4 has one content at t-0 offset 7 and another at t-0 offset 9");
    }

    @Test
    void aFactErasedOnTheTopicAloneIsNamed() throws IOException {
        assertThat(
                        differences(all -> {
                            all.recorded(recorded("x", "s", 4, 1));
                            all.erased(key("x", "s"), "t-0 offset 7");
                            all.published(published("x", "s", 5, 1), "t-0 offset 8");
                            all.erased(key("y", "s"), "t-0 offset 9");
                        }))
                .containsExactly(
                        "score x/a/s is erased on the topic and recorded in the journal: at t-0 offset 7");
    }

    @Test
    void aRevisionThatCameMeanwhileMayStandThereOrNot() throws IOException {
        assertThat(
                        differences(all -> {
                            all.recorded(recorded("x", "s", 4, 1));
                            all.recordedLater(recorded("x", "s", 5, 2));
                            all.recordedLater(recorded("x", "s", 6, 3));
                            all.published(published("x", "s", 5, 2), "there");
                            all.recordedLater(recorded("y", "s", 1, 2));
                        }))
                .isEmpty();
        assertThat(
                        differences(all -> {
                            all.recorded(recorded("x", "s", 4, 1));
                            all.recordedLater(recorded("x", "s", 5, 2));
                            all.published(published("x", "s", 3, 1), "there");
                        }))
                .hasSize(1);
    }
}
