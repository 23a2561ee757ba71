package org.plumbline.benchmark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;

/// The bare peer of an import: a hundred rows of each table in one transaction, by arrays.
final class RawBatchWriter implements ClosedLoop.Client {

    static final int BATCH = 100;

    private static final String SESSIONS =
            """
            insert into benchmark_raw.session (network, clinic, id, patient_key, condition, modality, started_at, revision)
            select ?, ?, id, patient_key, condition, modality, started_at, 1
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
              as row(id, patient_key, condition, modality, started_at)
            """
                    + RawTables.UPSERT;
    private static final String OUTBOX =
            """
            insert into benchmark_raw.outbox (key, payload)
            select key, payload from unnest(?::text[], ?::bytea[]) as row(key, payload)
            """;

    private final Connection connection;
    private final PreparedStatement sessions;
    private final PreparedStatement outbox;
    private final AtomicLong numbers;

    /// @param numbers shared by all clients
    RawBatchWriter(RawTables tables, AtomicLong numbers) throws SQLException {
        this.connection = tables.connect();
        this.sessions = connection.prepareStatement(SESSIONS);
        this.outbox = connection.prepareStatement(OUTBOX);
        this.numbers = numbers;
    }

    @Override
    public Optional<String> work() throws SQLException {
        long first = numbers.getAndAdd(BATCH) + 1;
        List<RawRow> rows = LongStream.range(first, first + BATCH).mapToObj(RawRow::new).toList();
        sessions.setString(1, RawRow.NETWORK);
        sessions.setString(2, RawRow.CLINIC);
        set(sessions, 3, "text", rows, RawRow::id);
        set(sessions, 4, "text", rows, RawRow::patientKey);
        set(sessions, 5, "text", rows, RawRow::condition);
        set(sessions, 6, "text", rows, RawRow::modality);
        set(sessions, 7, "bigint", rows, RawRow::startedAt);
        sessions.executeUpdate();
        set(outbox, 1, "text", rows, RawRow::key);
        outbox.setArray(
                2,
                connection.createArrayOf(
                        "bytea", rows.stream().map(RawRow::payload).toArray(byte[][]::new)));
        outbox.executeUpdate();
        connection.commit();
        return Optional.empty();
    }

    private static void set(
            PreparedStatement statement,
            int place,
            String type,
            List<RawRow> rows,
            Function<RawRow, Object> column)
            throws SQLException {
        statement.setArray(
                place,
                statement.getConnection().createArrayOf(type, rows.stream().map(column).toArray()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
