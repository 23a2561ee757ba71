package org.plumbline.infrastructure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Files of the local Maven repository that this module's build wrote down: what the processes run,
/// which is on nobody's class path.
final class Built {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private Built() {}

    /// The jars of the Kafka broker with its log binding.
    static List<Path> brokerClassPath() {
        return files("broker.classpath");
    }

    /// The schema registry's distribution, a tar.gz.
    static Path registryArchive() {
        return files("registry.archive").getFirst();
    }

    /// A jar around this system's PostgreSQL, a tar.xz.
    static Path postgresArchive() {
        return files("postgres.archive").getFirst();
    }

    private static List<Path> files(String resource) {
        List<Path> files = new ArrayList<>();
        for (String name :
                SEPARATOR
                        .splitAsStream(Resource.text("/META-INF/plumbline/" + resource))
                        .toList()) {
            Path file = Path.of(name.strip());
            if (Files.notExists(file)) {
                throw new IllegalStateException(
                        file
                                + " is gone since deploy/infrastructure was built: install that module again");
            }
            files.add(file);
        }
        return files;
    }
}
