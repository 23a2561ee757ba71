package org.plumbline.reporting.verification;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The runs that were noted.
@Component
class Runs {
    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    /// The last one that has compared; those that could not are not among them.
    Optional<Run> last() {
        return database.sql(
                        """
                        select finished_at, differences, in_motion from verification_run
                        where failure is null order by finished_at desc limit 1
                        """)
                .query((row, _) ->
                        new Run(row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3)))
                .optional();
    }
}
