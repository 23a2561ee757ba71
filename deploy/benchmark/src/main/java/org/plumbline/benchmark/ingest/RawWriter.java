package org.plumbline.benchmark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The bare peer of a PUT: one transaction with one row of each table, on a connection of its own.
final class RawWriter implements ClosedLoop.Client {

    private static final String SESSION =
            "insert into benchmark_raw.session (network, clinic, id, patient_key, condition, modality, started_at, revision)"
                    + " values (?, ?, ?, ?, ?, ?, ?, 1)"
                    + RawTables.UPSERT;
    private static final String OUTBOX =
            "insert into benchmark_raw.outbox (key, payload) values (?, ?)";

    private final Connection connection;
    private final PreparedStatement session;
    private final PreparedStatement outbox;
    private final AtomicLong numbers;

    /// @param numbers shared by all clients
    RawWriter(RawTables tables, AtomicLong numbers) throws SQLException {
        this.connection = tables.connect();
        this.session = connection.prepareStatement(SESSION);
        this.outbox = connection.prepareStatement(OUTBOX);
        this.numbers = numbers;
    }

    @Override
    public Optional<String> work() throws SQLException {
        RawRow row = new RawRow(numbers.incrementAndGet());
        session.setString(1, RawRow.NETWORK);
        session.setString(2, RawRow.CLINIC);
        session.setString(3, row.id());
        session.setString(4, row.patientKey());
        session.setString(5, row.condition());
        session.setString(6, row.modality());
        session.setLong(7, row.startedAt());
        session.executeUpdate();
        outbox.setString(1, row.key());
        outbox.setBytes(2, row.payload());
        outbox.executeUpdate();
        connection.commit();
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
