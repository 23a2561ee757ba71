package org.plumbline.benchmark.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.plumbline.infrastructure.Database;

/// What the bare peers write to: a schema of its own in the database that the session-service uses,
/// with a table like sessions, which has two indexes, and a table like an outbox. Closing drops it.
final class RawTables implements AutoCloseable {

    /// The whole row, or what is new of it.
    static final String UPSERT =
            """
             on conflict (network, clinic, id) do update
             set patient_key = excluded.patient_key, condition = excluded.condition, modality = excluded.modality,
                 started_at = excluded.started_at, revision = excluded.revision\
            """;

    private static final String CREATE =
            """
            create schema benchmark_raw;
            create table benchmark_raw.session (
              network text not null, clinic text not null, id text not null, patient_key text not null,
              condition text not null, modality text not null, started_at bigint not null, revision bigint not null,
              primary key (network, clinic, id));
            create index session_patient on benchmark_raw.session (network, patient_key);
            create table benchmark_raw.outbox (
              seq bigint generated always as identity primary key, key text not null, payload bytea not null)
            """;

    private final Database database;

    private RawTables(Database database) {
        this.database = database;
    }

    static RawTables create(Database database) throws SQLException {
        execute(database, CREATE);
        return new RawTables(database);
    }

    /// A connection with open transactions, of one client.
    Connection connect() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    void emptyOutbox() throws SQLException {
        execute(database, "truncate benchmark_raw.outbox");
    }

    void analyzeOutbox() throws SQLException {
        execute(database, "vacuum analyze benchmark_raw.outbox");
    }

    @Override
    public void close() throws SQLException {
        execute(database, "drop schema benchmark_raw cascade");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
