package org.plumbline.verify.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.JournalContent;

/// The journal's table. A connection is in a transaction of its own, which reads.
public final class Journal implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 2_000;

    /// The last place before which no transaction can write any more.
    private static final String END =
            """
            select xid::text, id from journal where xid < pg_snapshot_xmin(pg_current_snapshot())
            order by journal.xid desc, journal.id desc limit 1
            """;

    private static final String ROWS =
            """
            select xid::text, id, network, clinic, kind, record_id, revision, patient_key, status,
                content::text
            from journal
            where patient_key is not null and (xid, id) <= (?::xid8, ?)
            """;
    private static final String CHANGED =
            """
            and (patient_key = any (?) or patient_key in (
                select patient_key from journal
                where (xid, id) > (?::xid8, ?) and (xid, id) <= (?::xid8, ?)))
            """;
    private static final String BY_PATIENT =
            """
            order by patient_key collate "C", network collate "C", journal.xid, journal.id
            """;
    private static final String CURSOR = "select xid::text, id from relay_cursor";

    private final Connection connection;

    /// @param connection of a role that sees the rows of all networks; closed with this
    public Journal(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    /// Takes one patient after the other.
    @FunctionalInterface
    public interface Reader {
        void read(History history) throws SQLException;
    }

    /// The newest position of which it is certain that nothing will come before it any more.
    public Position end() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(END)) {
            return row.next() ? position(row) : Position.START;
        } finally {
            connection.rollback();
        }
    }

    /// Whether every relay has published everything up to a position.
    public boolean isPublished(Position position) throws SQLException {
        if (position.equals(Position.START)) {
            return true;
        }
        boolean published = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CURSOR)) {
            while (row.next()) {
                published = true;
                if (position.isAfter(position(row))) {
                    return false;
                }
            }
        } finally {
            connection.rollback();
        }
        return published;
    }

    /// Reads every patient's history up to a position, one at a time.
    public void all(Position until, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS + BY_PATIENT)) {
            set(statement, 1, until);
            read(statement, reader);
        }
    }

    /// As [#all], only of those patients of whom there is something after another position, and of
    /// those that are named.
    public void changed(
            Position after, Position until, Collection<String> patientKeys, Reader reader)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ROWS + CHANGED + BY_PATIENT)) {
            set(statement, 1, until);
            statement.setArray(3, connection.createArrayOf("text", patientKeys.toArray()));
            set(statement, 4, after);
            set(statement, 6, until);
            read(statement, reader);
        }
    }

    private void read(PreparedStatement statement, Reader reader) throws SQLException {
        try (Statement memory = connection.createStatement()) {
            memory.execute("set local work_mem = '64MB'");
        }
        statement.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet row = statement.executeQuery()) {
            List<Entry> entries = new ArrayList<>();
            while (row.next()) {
                Entry entry = entry(row);
                if (!entries.isEmpty() && !isOfSame(entries.getLast(), entry)) {
                    reader.read(history(entries));
                    entries.clear();
                }
                entries.add(entry);
            }
            if (!entries.isEmpty()) {
                reader.read(history(entries));
            }
        } finally {
            connection.rollback();
        }
    }

    private static boolean isOfSame(Entry one, Entry other) {
        return one.fact().key().patientKey().equals(other.fact().key().patientKey())
                && one.fact().network().equals(other.fact().network());
    }

    private static History history(List<Entry> entries) {
        return new History(
                entries.getFirst().fact().network(),
                entries.getFirst().fact().key().patientKey(),
                entries);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        FactKey key =
                new FactKey(
                        FactKey.Kind.of(row.getString(5)),
                        row.getString(8),
                        row.getString(4),
                        row.getString(6));
        JournalContent content =
                new JournalContent(
                        key, row.getString(3), row.getLong(7), row.getString(9), row.getString(10));
        return new Entry(position(row), content.fact());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(Long.parseLong(row.getString(1)), row.getLong(2));
    }

    private static void set(PreparedStatement statement, int at, Position position)
            throws SQLException {
        statement.setString(at, Long.toString(position.xid()));
        statement.setLong(at + 1, position.id());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
