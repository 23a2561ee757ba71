package org.plumbline.verify.topic;

import java.util.HashSet;
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

    private final State topic;
    private final Predicate<String> wanted;
    private final Differences differences;
    private final Set<String> met = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    public ProjectionComparison(State topic, Predicate<String> wanted, Differences differences) {
        this.topic = topic;
        this.wanted = wanted;
        this.differences = differences;
    }

    /// Takes the next row of the tables.
    public void next(String cell, long sequence, Counts counts) {
        if (wanted.test(cell)) {
            met.add(cell);
            compare(cell, new Update(sequence, counts.digest()));
        }
    }

    /// To be called once, after the last row.
    public void end() {
        for (String cell : topic.last().keySet()) {
            if (!met.contains(cell)) {
                compare(cell, NEVER);
            }
        }
    }

    /// Cells that cannot be compared now: they have updates later than the tables, behind which the
    /// earlier ones may be gone.
    public Set<String> open() {
        return open;
    }

    private void compare(String cell, Update row) {
        Update update = topic.last().getOrDefault(cell, NEVER);
        boolean bothEmpty =
                update.counts().equals(NEVER.counts()) && row.counts().equals(NEVER.counts());
        if (update.equals(row) || bothEmpty) {
            return;
        }
        if (topic.updatedLater().contains(cell)) {
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
