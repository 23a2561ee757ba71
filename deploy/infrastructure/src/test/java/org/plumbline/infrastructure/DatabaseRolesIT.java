package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseRolesIT {

    private final Database database = Infrastructure.postgres().createDatabase("shared");
    private final DatabaseRoles roles = DatabaseRoles.ensure(database);

    @Test
    void theOwnerMakesTablesAndTheOthersSeeNoneOfThem() throws SQLException {
        execute(roles.owner(), "create table t as select 1 as v");

        assertThatThrownBy(() -> execute(roles.app(), "select v from t"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(roles.background(), "select v from t"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(roles.app(), "create table mine (v int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void noneOfThemIsMoreThanAPlainRole() throws SQLException {
        assertThat(
                        ask(
                                "select count(*) from pg_roles where rolname like '%s%%'"
                                                .formatted(database.name())
                                        + " and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEqualTo(3);
    }

    @Test
    void makingThemAgainGivesTheTablesOfOthersToTheOwner() throws SQLException {
        execute(database, "create table older (id int generated always as identity, v int)");

        assertThat(DatabaseRoles.ensure(database)).isEqualTo(roles);

        execute(roles.owner(), "alter table older add column w int");
        execute(roles.owner(), "insert into older (v) values (1)");
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOld() {
        DatabaseRoles changed =
                DatabaseRoles.ensure(
                        database, new DatabaseRoles.Passwords("it's", "a \\ new", "one"));

        assertThat(changed.app()).isNotEqualTo(roles.app());
        assertThatThrownBy(() -> execute(roles.app(), "select 1"))
                .hasMessageContaining("password authentication failed");
        assertThat(reaches(changed.owner()) && reaches(changed.app())).isTrue();
    }

    private static boolean reaches(Database role) {
        try (Connection connection = role.connect()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void execute(Database somebody, String sql) throws SQLException {
        try (Connection connection = somebody.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long ask(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
