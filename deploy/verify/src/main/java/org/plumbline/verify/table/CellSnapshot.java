package org.plumbline.verify.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// The cell tables of the served epoch, and how far they are, all as of one instant.
public final class CellSnapshot implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String PLACES =
            "select partition, next_offset from projection_offset where topic = 'outcomes.cells.v1'";

    private final Connection connection;
    private final long epoch;
    private final Map<Integer, Long> places = new HashMap<>();

    private CellSnapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        this.epoch = servedEpoch(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PLACES)) {
            while (row.next()) {
                places.put(row.getInt(1), row.getLong(2));
            }
        }
    }

    /// Fixes the instant.
    ///
    /// @param connection a fresh one, closed with the snapshot
    public static CellSnapshot of(Connection connection) throws SQLException {
        try {
            return new CellSnapshot(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /// The epoch that is served now.
    public static long servedEpoch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select served from generation")) {
            if (!row.next()) {
                throw new SQLException("the reporting-service has not said which epoch it serves");
            }
            return row.getLong(1);
        }
    }

    /// Takes one row after the other.
    @FunctionalInterface
    public interface Reader {
        void read(Row row);
    }

    public long epoch() {
        return epoch;
    }

    /// By partition of the cells topic, the offset up to which it is in the tables.
    public Map<Integer, Long> places() {
        return Map.copyOf(places);
    }

    public void read(Reader reader) throws SQLException {
        for (CellTable table : CellTable.values()) {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery(table.query(epoch))) {
                    while (row.next()) {
                        reader.read(table.read(row));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
