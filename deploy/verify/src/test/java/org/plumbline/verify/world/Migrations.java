package org.plumbline.verify.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.infrastructure.Database;

/// Runs the services' own migrations, so that the tables are those of the services.
final class Migrations {

    private Migrations() {}

    /// @param service the folder of the service in the repository
    static Database run(Database database, String service) {
        Path folder = Path.of("../..", service, "src/main/resources/db/migration");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Path migration : versioned(folder)) {
                statement.execute(Files.readString(migration));
            }
            return database;
        } catch (SQLException failed) {
            throw new IllegalStateException("the migrations of " + service, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> versioned(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(Migrations::version))
                    .toList();
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
