package org.plumbline.verify.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.difference.Difference;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.topic.CellsTopic.State;
import org.plumbline.verify.topic.CellsTopic.Update;

class ProjectionComparisonTest {

    private static final Counts TWO = Counts.of(Map.of("courses", 2L));
    private static final Counts THREE = Counts.of(Map.of("courses", 3L));
    private static final Counts NONE = new Counts();

    private final Differences differences = new Differences(10);

    private ProjectionComparison against(Map<String, Update> topic, String... updatedLater) {
        return new ProjectionComparison(
                new State(new HashMap<>(topic), Set.of(updatedLater)), _ -> true, differences);
    }

    @Test
    void theLastUpdateIsWhatTheTablesHold() {
        var comparison = against(Map.of("c", new Update(7, TWO.digest())));
        comparison.next("c", 7, TWO);
        comparison.end();
        assertThat(differences.first()).isEmpty();
    }

    @Test
    void otherCountsAnOlderUpdateAndMissingRowsAreNamed() {
        var comparison =
                against(
                        Map.of(
                                "counts", new Update(7, TWO.digest()),
                                "older", new Update(7, TWO.digest()),
                                "missing", new Update(1, TWO.digest())));
        comparison.next("counts", 7, THREE);
        comparison.next("older", 6, TWO);
        comparison.next("extra", 1, TWO);
        comparison.end();
        assertThat(differences.first())
                .extracting(Difference::toString)
                .containsExactlyInAnyOrder(
                        "counts is not as on the cells topic: update 7 holds other counts",
                        "older is not as on the cells topic: update 6 in the tables, 7 on the topic",
                        "extra is not as on the cells topic: update 1 in the tables, 0 on the topic",
                        "missing is not as on the cells topic: update 0 in the tables, 1 on the topic");
    }

    @Test
    void anEmptyCellIsTheSameAsNone() {
        var comparison = against(Map.of("gone", new Update(7, NONE.digest())));
        comparison.next("cleaned-up", 9, NONE);
        comparison.end();
        assertThat(differences.first()).isEmpty();
    }

    @Test
    void aCellWithLaterUpdatesIsLeftOpen() {
        var comparison = against(Map.of("c", new Update(6, TWO.digest())), "c", "compacted");
        comparison.next("c", 7, TWO);
        comparison.next("compacted", 3, TWO);
        comparison.end();
        assertThat(comparison.open()).containsExactlyInAnyOrder("c", "compacted");
        assertThat(differences.first()).isEmpty();
    }
}
