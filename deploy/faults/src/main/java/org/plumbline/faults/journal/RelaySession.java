package org.plumbline.faults.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.faults.invariants.World;

/// The leading relay's session with the database, seen and met from another one.
public final class RelaySession {

    /// First half of the key of the lock that is the leadership.
    private static final int LEADERSHIP = 0x504c4d42;

    private final World world;

    public RelaySession(World world) {
        this.world = world;
    }

    /// What the session is at.
    ///
    /// @param state as in `pg_stat_activity`
    /// @param waits for a lock
    /// @param sinceMillis how long it has been so
    public record Activity(int pid, String state, boolean waits, long sinceMillis) {}

    /// Empty where nobody leads.
    public Optional<Activity> activity() throws SQLException {
        String sql =
                """
                select a.pid, a.state, coalesce(a.wait_event_type = 'Lock', false),
                       extract(epoch from clock_timestamp() - a.state_change) * 1000
                from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where l.locktype = 'advisory' and l.granted and l.classid::bigint = ?
                """;
        try (Connection connection = world.journal();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LEADERSHIP);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Activity(
                                        row.getInt(1),
                                        row.getString(2),
                                        row.getBoolean(3),
                                        row.getLong(4)))
                        : Optional.empty();
            }
        }
    }

    /// Takes the leadership away from its holder.
    public void terminate(Activity leader) throws SQLException {
        try (Connection connection = world.journal();
                PreparedStatement statement =
                        connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, leader.pid());
            statement.execute();
        }
    }

    /// Where the relay stands, as `xid:id`.
    public String cursor() throws SQLException {
        try (Connection connection = world.journal();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select xid || ':' || id from relay_cursor where shard = 0")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /// The transaction up to which the relay has come.
    public long cursorTransaction() throws SQLException {
        String cursor = cursor();
        return cursor.isEmpty() ? 0 : Long.parseLong(cursor.substring(0, cursor.indexOf(':')));
    }

    /// Whether a condition of the relay comes about in time.
    public static boolean comesAbout(Condition condition, Duration atMost)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    /// Something that can be asked of the database.
    public interface Condition {
        boolean holds() throws SQLException;
    }
}
