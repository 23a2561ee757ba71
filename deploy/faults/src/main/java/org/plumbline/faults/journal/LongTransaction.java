package org.plumbline.faults.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.plumbline.faults.invariants.World;

/// A transaction that writes a session to the journal early and commits late.
public final class LongTransaction implements AutoCloseable {

    private final Connection connection;

    private LongTransaction(Connection connection) {
        this.connection = connection;
    }

    /// Writes a copy of some session on record under an id of its own, and stays open.
    public static LongTransaction writing(World world, String network, String id)
            throws SQLException {
        Connection connection = world.journal();
        connection.setAutoCommit(false);
        String sql =
                """
                with appended as (
                  insert into journal (network, clinic, kind, record_id, revision, patient_key, status, content,
                                       content_hash, recorded_at, recorded_by)
                  select network, clinic, kind, ?, 1, patient_key, status, content, content_hash, recorded_at, recorded_by
                  from journal where network = ? and kind = 'session' and status = 'recorded' limit 1
                  returning *)
                insert into record (network, clinic, kind, record_id, revision, patient_key, status, content,
                                    content_hash, journal_id, journal_xid)
                select network, clinic, kind, record_id, revision, patient_key, status, content, content_hash, id, xid
                from appended
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setString(2, network);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("nobody has written a session in " + network);
            }
        }
        return new LongTransaction(connection);
    }

    /// Holds a transaction number and writes nothing.
    public static LongTransaction idle(World world) throws SQLException {
        Connection connection = world.journal();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return new LongTransaction(connection);
    }

    /// Its number.
    public long xid() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id()::text")) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
