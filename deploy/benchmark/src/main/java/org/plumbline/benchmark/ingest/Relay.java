package org.plumbline.benchmark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.plumbline.infrastructure.Database;

/// The relay as its database shows it.
final class Relay {

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String CURSOR =
            "select xid::text || ':' || id from relay_cursor where shard = 0";
    private static final String NEWEST =
            "select xid::text || ':' || id from journal order by journal.xid desc, journal.id desc limit 1";
    private static final String BEHIND =
            """
            select count(*) from journal
            where (xid, id) > (coalesce((select xid from relay_cursor where shard = 0), '0'),
                               coalesce((select id from relay_cursor where shard = 0), 0))
            """;
    private static final String BETWEEN =
            "select count(*) from journal where (xid, id) > (?::xid8, ?::bigint) and (xid, id) <= (?::xid8, ?::bigint)";

    private final Database database;

    Relay(Database database) {
        this.database = database;
    }

    /// Journal rows that it has not come to.
    long behind() throws SQLException {
        try (Connection connection = database.connect()) {
            return Long.parseLong(one(connection, BEHIND));
        }
    }

    void awaitIdle() throws SQLException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (behind() > 0) {
            requireTime(end, "the relay does not come to the journal's end");
            Thread.sleep(100);
        }
    }

    /// Lets a held relay go, and watches it work off what has heaped up. The time begins when the
    /// first batch is behind it, so that neither contending nor verifying is in it.
    ///
    /// @return journal rows per second
    double drainAfter(RelayHold hold) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                PreparedStatement cursor = connection.prepareStatement(CURSOR)) {
            String before = one(cursor);
            String last = one(connection, NEWEST);
            long end = System.nanoTime() + LIMIT.toNanos();
            hold.close();
            String first = before;
            while (first.equals(before)) {
                requireTime(end, "the relay does not begin");
                Thread.sleep(POLL);
                first = one(cursor);
            }
            long began = System.nanoTime();
            while (!one(cursor).equals(last)) {
                requireTime(end, "the relay does not come to the journal's end");
                Thread.sleep(POLL);
            }
            return between(connection, first, last) / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static long between(Connection connection, String first, String last)
            throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(BETWEEN)) {
            String[] from = first.split(":", -1);
            String[] to = last.split(":", -1);
            count.setString(1, from[0]);
            count.setString(2, from[1]);
            count.setString(3, to[0]);
            count.setString(4, to[1]);
            long rows = Long.parseLong(one(count));
            if (rows == 0) {
                throw new IllegalStateException("too few rows to see the relay at work");
            }
            return rows;
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return first(row);
        }
    }

    private static String one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return first(row);
        }
    }

    private static String first(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw new IllegalStateException("the relay has never begun, or the journal is empty");
        }
        return row.getString(1);
    }

    private static void requireTime(long end, String otherwise) {
        if (System.nanoTime() - end > 0) {
            throw new IllegalStateException(otherwise);
        }
    }
}
