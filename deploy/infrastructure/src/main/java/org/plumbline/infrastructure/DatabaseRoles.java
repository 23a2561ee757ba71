package org.plumbline.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A database as those see it who share it: the role that owns the tables and may change them, the
/// one that a service works as, and the one that works across what the service keeps apart. None of
/// them is a superuser or goes past row-level security. They are named after the database.
public record DatabaseRoles(Database owner, Database app, Database background) {

    /// The roles' passwords.
    public record Passwords(String owner, String app, String background) {

        /// For tests.
        static Passwords all(String password) {
            return new Passwords(password, password, password);
        }

        @Override
        public String toString() {
            return "Passwords";
        }
    }

    /// Tables that another role has made; their sequences come along. The owner may change only
    /// what is its own.
    private static final String FOREIGN_TABLES =
            """
            select format('alter table %I.%I owner to %I', n.nspname, c.relname, o.rolname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles o on o.rolname = ?
            where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and c.relowner <> o.oid\
            """;

    /// Makes the roles where they are absent, and the first of them the owner of the database and
    /// of all that is in it. What they may do in it they are granted by whoever makes the tables.
    ///
    /// @param database as a superuser sees it
    public static DatabaseRoles ensure(Database database, Passwords passwords) {
        String name = database.name();
        DatabaseRoles roles =
                new DatabaseRoles(
                        database.as(name + "_owner", passwords.owner()),
                        database.as(name + "_app", passwords.app()),
                        database.as(name + "_background", passwords.background()));
        try (Connection superuser = database.connect()) {
            roles.make(superuser, name);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot make the roles of " + name, failed);
        }
        return roles;
    }

    /// As [#ensure] with the superuser's own password for all; for tests.
    public static DatabaseRoles ensure(Database database) {
        return ensure(database, Passwords.all(database.password()));
    }

    private void make(Connection superuser, String name) throws SQLException {
        for (Database role : new Database[] {owner, app, background}) {
            login(superuser, role);
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter database " + name + " owner to " + owner.username());
            statement.execute("revoke all on database " + name + " from public");
            statement.execute(
                    "grant connect on database %s to %s, %s"
                            .formatted(name, app.username(), background.username()));
        }
        handOver(superuser);
    }

    private static void login(Connection superuser, Database role) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            if (!exists(superuser, role.username())) {
                statement.execute("create role " + role.username());
            }
            try (PreparedStatement password =
                    superuser.prepareStatement("select quote_literal(?)")) {
                password.setString(1, role.password());
                try (ResultSet quoted = password.executeQuery()) {
                    quoted.next();
                    statement.execute(
                            "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password %s"
                                    .formatted(role.username(), quoted.getString(1)));
                }
            }
        }
    }

    private static boolean exists(Connection superuser, String role) throws SQLException {
        try (PreparedStatement query =
                superuser.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void handOver(Connection superuser) throws SQLException {
        try (PreparedStatement question = superuser.prepareStatement(FOREIGN_TABLES);
                Statement changes = superuser.createStatement()) {
            question.setString(1, owner.username());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    changes.execute(rows.getString(1));
                }
            }
        }
    }
}
