package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Single parts as real processes; the whole platform is tried by the acceptance tests.
class PartsIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Ports ports = Ports.free();
    private Part part = new FakePart("none", Set.of(), _ -> {});

    @AfterEach
    void end() {
        part.kill();
    }

    @Test
    void postgresKeepsItsDataOverAKillAndItsPidFileNamesThePostmaster() throws Exception {
        Installation installation = installation(folder.resolve("a home"));
        part = ServerPart.postgres(installation);
        part.start();
        String address =
                "jdbc:postgresql://127.0.0.1:%d/sessions".formatted(ports.of(Ports.Port.POSTGRES));
        String password = installation.secrets().database();
        try (var connection = DriverManager.getConnection(address, "plumbline", password);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (a int)");
            statement.execute("insert into kept values (7)");
        }
        long postmaster =
                Long.parseLong(
                        Files.readAllLines(
                                        installation
                                                .home()
                                                .of("postgres")
                                                .resolve("data/postmaster.pid"))
                                .getFirst());
        assertThat(Files.readString(installation.home().of("pids").resolve("postgres.pid")).strip())
                .isEqualTo(Long.toString(postmaster));

        part.kill();
        assertThat(part.running()).isEmpty();
        part.start();
        assertThat(part.isReady()).isTrue();
        try (var connection = DriverManager.getConnection(address, "plumbline", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select a from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        part.stop();
        assertThat(part.running()).isEmpty();
    }

    @Test
    void theIssuerSignsWithTheSameKeyAfterAKill() {
        Installation installation = installation(folder.resolve("a home"));
        part = issuer(installation);
        part.start();
        Platform platform = new Platform(installation);
        String before = platform.token("submitter", "north", "hill");
        assertThat(claims(before))
                .contains("\"network\":\"north\"", "[\"hill\"]", "[\"submitter\"]");

        platform.kill(Part.ISSUER);
        assertThat(part.running()).isEmpty();
        part.start();
        String after = platform.token("analyst", "north");
        assertThat(claims(after)).contains("[\"*\"]");
        assertThat(header(after)).isEqualTo(header(before));
    }

    @Test
    void aPartThatCannotStartShowsTheEndOfItsLog() {
        Installation installation = installation(folder.resolve("a home"));
        installation.accounts();
        Secrets.writeForOwner(installation.home().of(Home.ACCOUNTS), "me | x | king | north | *\n");
        part = issuer(installation);
        assertThatExceptionOfType(PartFailed.class)
                .isThrownBy(part::start)
                .withMessageContaining("issuer ended before it was ready")
                .withMessageContaining("king");
    }

    private static Part issuer(Installation installation) {
        return installation.parts().stream()
                .filter(part -> part.name().equals(Part.ISSUER))
                .findFirst()
                .orElseThrow();
    }

    private Installation installation(Path home) {
        return new Installation(
                Path.of("../..").toAbsolutePath().normalize(),
                new Home(home).create(),
                ports,
                folder.resolve("unpacked"),
                false,
                null);
    }

    private static String header(String token) {
        return decoded(token, 0);
    }

    private static String claims(String token) {
        return decoded(token, 1);
    }

    private static String decoded(String token, int part) {
        List<String> parts = Arrays.asList(token.split("\\.", -1));
        return new String(Base64.getUrlDecoder().decode(parts.get(part)), StandardCharsets.UTF_8);
    }
}
