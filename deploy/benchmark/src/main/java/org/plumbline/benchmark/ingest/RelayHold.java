package org.plumbline.benchmark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plumbline.infrastructure.Database;

/// The leadership of the relay, in the hands of somebody who publishes nothing. The relay stands by
/// meanwhile, as it does beside another instance; closing lets it lead again.
final class RelayHold implements AutoCloseable {

    /// First half of the key of the lock that is the leadership; the second is the shard.
    private static final int LEADERSHIP = 0x504c4d42;

    private static final String TAKE = "select pg_advisory_lock(?, 0)";
    private static final String END_HOLDER =
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and classid::bigint = ? and objid::bigint = 0 and pid <> ?
            """;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Connection connection;

    private RelayHold(Connection connection) {
        this.connection = connection;
    }

    /// Queues for the leadership, then ends the session of the one that has it: nobody who only
    /// tries comes before one who waits.
    static RelayHold take(Database database)
            throws SQLException, InterruptedException, ExecutionException {
        Connection connection = database.connect();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection other = database.connect();
                PreparedStatement end = other.prepareStatement(END_HOLDER)) {
            end.setLong(1, LEADERSHIP);
            end.setInt(2, backend(connection));
            Future<?> taken = thread.submit(() -> lock(connection));
            long limit = System.nanoTime() + LIMIT.toNanos();
            for (Thread.sleep(POLL); !taken.isDone(); Thread.sleep(POLL)) {
                if (System.nanoTime() - limit > 0) {
                    connection.close();
                    throw new IllegalStateException("the relay keeps its leadership");
                }
                end.execute();
            }
            taken.get();
            return new RelayHold(connection);
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, LEADERSHIP);
            return take.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
