package org.plumbline.faults.power;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.plumbline.infrastructure.Database;

/// A writer of numbers, one a transaction, that holds what the server has acknowledged for kept.
///
/// @param table which it makes
/// @param synchronous `on` or `off`: whether a commit is answered before it is on disk
public record Hasty(String table, String synchronous, AtomicLong acknowledged) {

    public Hasty(String table, String synchronous) {
        this(table, synchronous, new AtomicLong());
    }

    void create(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table %s (number bigint primary key)".formatted(table));
        }
    }

    /// Until the server is gone; the numbers up to [#acknowledged] were answered for.
    public void writeUntilCut(Database database) {
        try (Connection connection = database.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = " + synchronous);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into " + table + " values (?)")) {
                while (!Thread.currentThread().isInterrupted()) {
                    insert.setLong(1, acknowledged.get() + 1);
                    insert.executeUpdate();
                    acknowledged.incrementAndGet();
                }
            }
        } catch (SQLException cut) {
            return;
        }
    }

    /// Of what was acknowledged, how much is not there.
    public long missing(Database database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement count =
                        connection.prepareStatement(
                                "select count(*) from " + table + " where number <= ?")) {
            count.setLong(1, acknowledged.get());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return acknowledged.get() - row.getLong(1);
            }
        }
    }
}
