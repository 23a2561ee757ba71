package org.plumbline.verify.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verify.journal.Position;

/// The table in which every run is noted.
public final class Runs {

    private static final String INSERT =
            """
            insert into verification_run (started_at, finished_at, journal_xid, journal_id, epoch,
                facts, patients, cells, in_motion, differences, first_differences, failure)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private Runs() {}

    /// A run.
    ///
    /// @param first of the differences
    /// @param failure why nothing was compared; null: it was
    public record Run(
            Instant started,
            Instant finished,
            Position position,
            long epoch,
            long facts,
            long patients,
            long cells,
            long inMotion,
            long differences,
            List<String> first,
            @Nullable String failure) {

        /// One that has compared nothing.
        public static Run failed(Instant started, Instant finished, String reason) {
            return new Run(started, finished, Position.START, 0, 0, 0, 0, 0, 0, List.of(), reason);
        }
    }

    public static void note(Connection connection, Run run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setTimestamp(1, Timestamp.from(run.started()));
            statement.setTimestamp(2, Timestamp.from(run.finished()));
            statement.setLong(3, run.position().xid());
            statement.setLong(4, run.position().id());
            statement.setLong(5, run.epoch());
            statement.setLong(6, run.facts());
            statement.setLong(7, run.patients());
            statement.setLong(8, run.cells());
            statement.setLong(9, run.inMotion());
            statement.setLong(10, run.differences());
            statement.setArray(11, connection.createArrayOf("text", run.first().toArray()));
            statement.setString(12, run.failure());
            statement.executeUpdate();
        }
    }
}
