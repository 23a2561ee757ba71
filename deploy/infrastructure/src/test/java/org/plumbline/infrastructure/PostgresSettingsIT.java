package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
final class PostgresSettingsIT {

    @SuppressWarnings("NullAway.Init")
    private PostgresProcess server;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = PostgresProcess.start(PostgresProcess.Settings.in(directory, "a secret"));
    }

    @AfterAll
    void end() {
        server.kill();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "log_error_verbosity, terse",
        "log_min_error_statement, panic"
    })
    void settingsAreReallyOn(String setting, String value) throws Exception {
        Database database = server.server();
        assertThat(ask(database, "show " + setting)).isEqualTo(value);
    }

    @Test
    void textIsOrderedByCodePointAndKnowsLettersBeyondAscii() throws Exception {
        Database database = server.server();
        assertThat(ask(database, "select upper('é') || ('Z' < 'a')")).isEqualTo("Étrue");
    }

    @Test
    void aWrongPasswordIsRefused() {
        Database database = server.server();
        Database wrong = new Database(database.jdbcUrl(), database.username(), "a guess");
        assertThatThrownBy(() -> wrong.connect().close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void makingADatabaseTwiceMakesOne() throws Exception {
        assertThat(server.createDatabase("sessions")).isEqualTo(server.createDatabase("sessions"));
        assertThat(
                        ask(
                                server.server(),
                                "select count(*) from pg_database where datname = 'sessions'"))
                .isEqualTo("1");
    }

    @Test
    void aNameThatIsNoPlainOneIsRefused() {
        assertThatThrownBy(() -> server.createDatabase("a; drop database postgres"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
