package org.plumbline.faults.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.invariants.Findings;
import org.plumbline.faults.invariants.Invariants;
import org.plumbline.faults.invariants.World;

/// What a platform shows and keeps of the epoch that it serves. Cells of earlier epochs stay on
/// their topic where no later one has their key; whoever reads the topic leaves them aside.
public record Served(World world) {

    /// Everything, with the cells and rows of the served epoch only.
    public Evidence read() throws SQLException {
        long epoch = epoch();
        Evidence all = Invariants.of(world).read();
        return all.withCells(
                        all.cells().stream().filter(one -> one.stamp().epoch() == epoch).toList())
                .withProjected(
                        all.projected().stream()
                                .filter(one -> one.stamp().epoch() == epoch)
                                .toList());
    }

    /// What is found once everything acknowledged has gone through every stage; what is still wrong
    /// after some time otherwise.
    public Findings settled(Collection<Acknowledged> promised, Duration atMost)
            throws InterruptedException, SQLException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Findings findings = now(promised);
            if (findings != null && findings.isClean()) {
                return findings;
            }
            if (System.nanoTime() > end) {
                return read().check(promised);
            }
            Thread.sleep(1_000);
        }
    }

    private @Nullable Findings now(Collection<Acknowledged> promised) throws SQLException {
        try {
            return read().check(promised);
        } catch (KafkaException notYet) {
            return null;
        }
    }

    public long epoch() throws SQLException {
        return number("select served from generation");
    }

    /// Rows of epochs before the served one.
    public long outdatedRows() throws SQLException {
        return number(
                """
                select (select count(*) from measure_cell where epoch < (select served from generation))
                     + (select count(*) from course_cell where epoch < (select served from generation))
                     + (select count(*) from session_cell where epoch < (select served from generation))
                """);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = world.reporting();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
