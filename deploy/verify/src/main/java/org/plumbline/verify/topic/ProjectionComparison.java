package org.plumbline.verify.topic;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.difference.Difference.Kind;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.topic.CellsTopic.State;
import org.plumbline.verify.topic.CellsTopic.Update;

/// Compares the rows of the cell tables with the cells topic at the offsets where the tables are.
public final class ProjectionComparison {

    private static final Update NEVER = new Update(0, new Counts().digest());

    private final Map<String, Update> left;
    private final Set<String> updatedLater;
    private final Predicate<String> wanted;
    private final Differences differences;
    private final Set<String> open = new HashSet<>();

    /// @param topic whose updates are taken out as they are met
    public ProjectionComparison(State topic, Predicate<String> wanted, Differences differences) {
        this.left = topic.last();
        this.updatedLater = topic.updatedLater();
        this.wanted = wanted;
        this.differences = differences;
    }

    /// Takes the next row of the tables.
    public void next(String cell, long sequence, Counts counts) {
        if (wanted.test(cell)) {
            Update last = left.remove(cell);
            compare(cell, new Update(sequence, counts.digest()), last == null ? NEVER : last);
        }
    }

    /// Takes a row that cannot be read, of which nothing more is to be said.
    public void broken(String cell) {
        left.remove(cell);
    }

    /// To be called once, after the last row.
    public void end() {
        left.forEach((cell, update) -> compare(cell, NEVER, update));
    }

    /// Cells that cannot be compared now: they have updates later than the tables, behind which the
    /// earlier ones may be gone.
    public Set<String> open() {
        return open;
    }

    private void compare(String cell, Update row, Update update) {
        boolean bothEmpty =
                update.counts().equals(NEVER.counts()) && row.counts().equals(NEVER.counts());
        if (update.equals(row) || bothEmpty) {
            return;
        }
        if (updatedLater.contains(cell)) {
            open.add(cell);
            return;
        }
        String detail =
                update.sequence() == row.sequence()
                        ? "update %d holds other counts".formatted(row.sequence())
                        : "update %d in the tables, %d on the topic"
                                .formatted(row.sequence(), update.sequence());
        differences.add(Kind.CELL_PROJECTION, cell, detail);
    }
}
