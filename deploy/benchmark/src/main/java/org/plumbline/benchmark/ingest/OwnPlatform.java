package org.plumbline.benchmark.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.plumbline.infrastructure.Database;
import org.plumbline.local.Home;
import org.plumbline.local.Platform;
import org.plumbline.local.Ports;
import org.plumbline.local.Secrets;

/// A platform of this run alone: the processes that ship, on free ports, on data of their own. What
/// only reads the topics is stopped, since neither bars nor peers have readers.
///
/// @param database the session-service's, as its server's superuser
record OwnPlatform(Platform platform, Path home, Database database) {

    static OwnPlatform start(Path below) throws IOException {
        Path home = Files.createTempDirectory(Files.createDirectories(below), "home-");
        Ports ports = Ports.free();
        Platform platform = Platform.start(home, ports);
        platform.stop("outcomes-stream");
        platform.stop("reporting-service");
        Database database =
                new Database(
                        "jdbc:postgresql://127.0.0.1:%d/sessions"
                                .formatted(ports.of(Ports.Port.POSTGRES)),
                        "plumbline",
                        new Secrets(home.resolve("secrets")).database());
        return new OwnPlatform(platform, home, database);
    }

    /// Puts what is written on disk, so that no measurement pays for the one before it.
    void checkpoint() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    void stop() {
        platform.stop();
    }

    void delete() {
        new Home(home).delete();
    }
}
