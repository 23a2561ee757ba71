package org.plumbline.faults.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.faults.invariants.World;

/// Follows the journal as a relay would, and keeps the ids in the order in which it met them.
public final class JournalReader implements AutoCloseable {

    private static final int BATCH = 1_000;

    /// How a reader asks for what comes next.
    public enum Order {
        /// What everybody writes first: ids are taken for the order of commits.
        BY_ID(
                """
                select id, '0' as transaction from journal where (0, id) > (?::bigint, ?) order by id limit ?
                """),
        /// As the relay asks: not before every transaction is over that could put a row in front.
        BY_TRANSACTION(
                """
                select id, xid::text as transaction
                from journal
                where (xid, id) > (cast(? as xid8), ?)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by journal.xid, journal.id
                limit ?
                """);

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        /// The statement; its parameters are the last row's transaction and id, and a limit.
        public String sql() {
            return sql;
        }
    }

    private final Order order;
    private final List<Long> met = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Connection journal;
    private final Future<?> reading;
    private volatile boolean wanted = true;
    private String transaction;
    private long id;

    /// Follows the journal from after the given row on.
    public JournalReader(World world, Order order, long xid, long id) throws SQLException {
        this.order = order;
        this.transaction = order == Order.BY_ID ? "0" : Long.toString(xid);
        this.id = id;
        this.journal = world.journal();
        this.reading =
                thread.submit(() -> {
                    while (wanted) {
                        if (read() == 0) {
                            Thread.sleep(1);
                        }
                    }
                    return null;
                });
    }

    private int read() throws SQLException {
        try (PreparedStatement statement = journal.prepareStatement(order.sql())) {
            statement.setString(1, transaction);
            statement.setLong(2, id);
            statement.setInt(3, BATCH);
            int rows = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    id = row.getLong(1);
                    transaction = row.getString(2);
                    met.add(id);
                    rows++;
                }
            }
            return rows;
        }
    }

    /// Ends it once it has met all that it will ever meet.
    ///
    /// @return the ids, in the order of meeting
    public List<Long> finish() throws SQLException, InterruptedException, ExecutionException {
        wanted = false;
        reading.get();
        int rows = read();
        while (rows > 0) {
            rows = read();
        }
        return List.copyOf(met);
    }

    @Override
    public void close() throws SQLException {
        wanted = false;
        thread.shutdownNow();
        journal.close();
    }
}
