package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// PostgreSQL's programs for this system, unpacked once.
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path in(Path cache) {
        Path outer = Built.postgresArchive();
        try (JarFile jar = new JarFile(outer.toFile())) {
            JarEntry inner =
                    jar.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow();
            String name = outer.getFileName().toString().replace(".jar", "");
            return new Archive(name + "-" + inner.getSize(), () -> jar.getInputStream(inner))
                    .in(cache);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
