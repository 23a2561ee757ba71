package org.plumbline.faults.invariants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.infrastructure.Database;
import org.plumbline.local.Platform;
import org.plumbline.local.Ports;
import org.plumbline.local.Secrets;

/// A running platform, and the ways to what it keeps.
///
/// @param home kept below the build folder, so that the logs are there after a failure
public record World(Platform platform, Path home, Ports ports) {

    private static final class Shared {
        private static final World WORLD = start();
    }

    /// The one platform of all experiments of a run. They keep apart by network, and leave every
    /// process running.
    public static World shared() {
        return Shared.WORLD;
    }

    /// A platform of its own: real processes on free ports.
    public static World start() {
        try {
            Path below = Files.createDirectories(Path.of("target", "platforms").toAbsolutePath());
            Path home = Files.createTempDirectory(below, "home-");
            Ports ports = Ports.free();
            return new World(Platform.start(home, ports), home, ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A connection to the session-service's database.
    public Connection journal() throws SQLException {
        return database("sessions").connect();
    }

    /// A connection to the reporting-service's database.
    public Connection reporting() throws SQLException {
        return database("reporting").connect();
    }

    public Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Ports.Port.POSTGRES), name),
                "plumbline",
                new Secrets(home.resolve("secrets")).database());
    }

    public String bootstrapServers() {
        return platform.bootstrapServers();
    }

    public URI registry() {
        return platform.registry();
    }
}
