package org.plumbline.verify.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.verify.difference.Difference;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.recomputation.Items;

class CellComparisonTest {

    private static final String CELL =
            "course/north/a/migraine/m/t/single/2025-01/40-59/female/3-12";
    private static final String OTHER =
            "course/north/b/migraine/m/t/single/2025-01/40-59/male/3-12";

    private final Cells expected = new Cells();
    private final Motion motion = new Motion();
    private final Differences differences = new Differences(3);

    private CellComparison comparison() {
        return new CellComparison(expected, _ -> true, motion, differences);
    }

    private static Counts counts(String item, long count) {
        return Counts.of(Map.of(item, count));
    }

    @Test
    void equalCellsAreComparedAndNotNamed() {
        expected.add(CELL, Items.COURSES, 2);
        CellComparison comparison = comparison();
        comparison.next(CELL, counts(Items.COURSES, 2));
        comparison.end();
        assertThat(comparison.compared()).isEqualTo(1);
        assertThat(differences.first()).isEmpty();
    }

    @Test
    void aMissingCellIsNamed() {
        expected.add(CELL, Items.COURSES, 2);
        comparison().end();
        assertThat(differences.first())
                .extracting(Difference::toString)
                .containsExactly(
                        CELL
                                + " is missing from the tables: [courses] 2 by the facts, 0 in the tables");
    }

    @Test
    void anExtraCellIsNamed() {
        CellComparison comparison = comparison();
        comparison.next(CELL, counts(Items.COURSES, 1));
        comparison.end();
        assertThat(differences.first())
                .extracting(Difference::toString)
                .containsExactly(
                        CELL
                                + " is in the tables without facts: [courses] 0 by the facts, 1 in the tables");
    }

    @Test
    void aTamperedHistogramIsNamedItemByItem() {
        expected.add(CELL, Items.pair(7, 3), 5);
        expected.add(CELL, Items.pair(6, 3), 1);
        CellComparison comparison = comparison();
        Counts tampered = counts(Items.pair(7, 3), 5);
        tampered.add(Items.pair(6, 2), 1);
        comparison.next(CELL, tampered);
        comparison.end();
        assertThat(differences.first())
                .extracting(Difference::detail)
                .containsExactly(
                        "[pairs 6,2] 0 by the facts, 1 in the tables; [pairs 6,3] 1 by the facts, 0 in the tables");
    }

    @Test
    void aRowThatIsEmptyIsNoCell() {
        CellComparison comparison = comparison();
        comparison.next(CELL, new Counts());
        comparison.end();
        assertThat(comparison.compared()).isZero();
        assertThat(differences.ofCells()).isZero();
    }

    @Test
    void aRowThatCannotBeReadIsADifference() {
        expected.add(CELL, Items.COURSES, 2);
        CellComparison comparison = comparison();
        comparison.broken(CELL, "the pairs are cut off");
        comparison.end();
        assertThat(differences.ofCells()).isEqualTo(1);
    }

    @Test
    void aCellInMotionIsLeftOutAndCounted() {
        expected.add(CELL, Items.COURSES, 2);
        motion.touch(CELL);
        motion.touchAll("south", "migraine");
        CellComparison comparison = comparison();
        comparison.next(CELL, counts(Items.COURSES, 3));
        comparison.next(CELL.replace("north", "south"), counts(Items.COURSES, 1));
        comparison.next(OTHER, counts(Items.COURSES, 1));
        comparison.end();
        assertThat(comparison.inMotion()).isEqualTo(2);
        assertThat(comparison.compared()).isEqualTo(1);
        assertThat(differences.first()).extracting(Difference::subject).containsExactly(OTHER);
    }

    @Test
    void aSecondComparisonMeetsEveryCellAnew() {
        expected.add(CELL, Items.COURSES, 2);
        comparison().next(CELL, counts(Items.COURSES, 2));
        comparison().end();
        assertThat(differences.first()).extracting(Difference::subject).containsExactly(CELL);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotComparedAgain() {
        CellComparison comparison =
                new CellComparison(expected, OTHER::equals, motion, differences);
        comparison.next(CELL, counts(Items.COURSES, 1));
        comparison.next(OTHER, counts(Items.COURSES, 1));
        comparison.end();
        assertThat(differences.first()).extracting(Difference::subject).containsExactly(OTHER);
    }

    @Test
    void allDifferencesAreCountedAndTheFirstAreNamed() {
        for (int i = 0; i < 10; i++) {
            expected.add(CELL + i, Items.COURSES, 1);
        }
        comparison().end();
        assertThat(differences.ofCells()).isEqualTo(10);
        assertThat(differences.first()).hasSize(3);
    }

    @Test
    void whatIsAddedCanBeTakenBackWithoutATrace() {
        expected.begin();
        expected.add(CELL, Items.pair(1, 2), 1);
        expected.add(CELL, Items.pair(1, 3), 1);
        expected.add(CELL, Items.pair(1, 2), -1);
        assertThat(expected.of(CELL)).isEqualTo(counts(Items.pair(1, 3), 1));
        expected.add(CELL, Items.pair(1, 3), -1);
        assertThat(expected.unmet()).isEmpty();
        assertThat(expected.of(CELL).isEmpty()).isTrue();
    }
}
