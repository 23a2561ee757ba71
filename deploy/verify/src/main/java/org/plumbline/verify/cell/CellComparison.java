package org.plumbline.verify.cell;

import java.util.function.Predicate;
import org.plumbline.verify.difference.Difference.Kind;
import org.plumbline.verify.difference.Differences;

/// Compares the cells that the facts amount to with those of the tables, one after the other. One
/// comparison at a time.
public final class CellComparison {

    private static final String IN_FACTS = "by the facts";
    private static final String IN_TABLES = "in the tables";

    private final Cells expected;
    private final Predicate<String> wanted;
    private final Predicate<String> moving;
    private final Differences differences;
    private long compared;
    private long inMotion;

    /// @param wanted which cells are to be compared at all
    /// @param moving which of them cannot be now
    public CellComparison(
            Cells expected,
            Predicate<String> wanted,
            Predicate<String> moving,
            Differences differences) {
        this.expected = expected;
        this.wanted = wanted;
        this.moving = moving;
        this.differences = differences;
        expected.begin();
    }

    /// Takes the next row of the tables.
    public void next(String cell, Counts found) {
        expected.meet(cell);
        compare(cell, found);
    }

    /// Takes a row that cannot be read, which is a difference whatever it should hold.
    public void broken(String cell, String fault) {
        expected.meet(cell);
        if (wanted.test(cell)) {
            compared++;
            differences.add(Kind.CELL_DIFFERENT, cell, fault);
        }
    }

    /// To be called once, after the last row.
    public void end() {
        for (String cell : expected.unmet()) {
            compare(cell, new Counts());
        }
    }

    private void compare(String cell, Counts found) {
        Counts wantedCounts = expected.of(cell);
        if (!wanted.test(cell)) {
            return;
        }
        if (moving.test(cell)) {
            inMotion++;
            return;
        }
        if (wantedCounts.isEmpty() && found.isEmpty()) {
            return;
        }
        compared++;
        if (!wantedCounts.equals(found)) {
            Kind kind =
                    found.isEmpty()
                            ? Kind.CELL_MISSING
                            : wantedCounts.isEmpty() ? Kind.CELL_EXTRA : Kind.CELL_DIFFERENT;
            differences.add(kind, cell, wantedCounts.against(found, IN_FACTS, IN_TABLES));
        }
    }

    /// How many cells were compared; those that are empty on both sides are none.
    public long compared() {
        return compared;
    }

    /// How many cells were left out because they were in motion.
    public long inMotion() {
        return inMotion;
    }
}
