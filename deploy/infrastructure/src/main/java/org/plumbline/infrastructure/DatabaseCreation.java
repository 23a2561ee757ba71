package org.plumbline.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes databases on a server, seen through its database `postgres`.
record DatabaseCreation(Database server) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /// `duplicate_database`, and `unique_violation` when two make it at the same moment.
    private static final Set<String> ALREADY_THERE = Set.of("42P04", "23505");

    /// The database of this name, made where it is absent.
    Database ensure(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (Connection connection = server.connect()) {
            if (!exists(connection, name)) {
                create(connection, name);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot make database " + name, failed);
        }
        return server.named(name);
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void create(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            if (!ALREADY_THERE.contains(failed.getSQLState())) {
                throw failed;
            }
        }
    }
}
