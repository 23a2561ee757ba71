package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresProcessIT {

    @TempDir private Path directory;

    @AfterEach
    void end() {
        PostgresProcess.find(settings()).ifPresent(PostgresProcess::kill);
    }

    private PostgresProcess.Settings settings() {
        return PostgresProcess.Settings.in(directory, "a secret");
    }

    @Test
    void rowsSurviveAStopAndAKill() throws Exception {
        PostgresProcess first = PostgresProcess.start(settings());
        execute(first.createDatabase("kept"), "create table t as select 1 as v");
        first.stop();
        assertThat(first.isReady()).isFalse();
        PostgresProcess second = PostgresProcess.start(settings().withPort(first.port()));
        execute(second.createDatabase("kept"), "insert into t values (2)");
        second.kill();
        PostgresProcess third = PostgresProcess.start(settings());
        assertThat(ask(third.createDatabase("kept"), "select string_agg(v::text, ',') from t"))
                .isEqualTo("1,2");
    }

    @Test
    void aKillFromOutsideThatLeavesChildrenBehindDoesNotBarTheNextStart() throws Exception {
        PostgresProcess first = PostgresProcess.start(settings());
        try (Connection open = first.server().connect()) {
            assertThat(open.isValid(5)).isTrue();
            assertThat(ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly()).isTrue();
            PostgresProcess second = PostgresProcess.start(settings());
            assertThat(second.pid()).isNotEqualTo(first.pid());
            assertThat(second.isReady()).isTrue();
        }
    }

    @Test
    void aLockWhosePidNowIsAnotherProcessIsIgnored() throws Exception {
        PostgresProcess first = PostgresProcess.start(settings());
        Path lock = directory.resolve("data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(lock));
        first.kill();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        lines.set(2, "1000000000");
        Files.write(lock, lines);
        assertThat(PostgresProcess.start(settings()).isReady()).isTrue();
    }

    @Test
    void aServerThatRunsIsTakenOver() {
        PostgresProcess first = PostgresProcess.start(settings().asDetached());
        PostgresProcess again = PostgresProcess.start(settings());
        assertThat(again.pid()).isEqualTo(first.pid());
        assertThat(again.port()).isEqualTo(first.port());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
