package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The data of this JVM's tests. It is deleted when the JVM ends; what a JVM that was killed left
/// behind, processes too, is cleared away by the next one.
final class Run {

    private static final Path RUNS = Directories.shared().resolve("runs");
    private static final Once<Path> OWN = new Once<>(Run::begin);

    private Run() {}

    static Path directory(String name) {
        return Directories.create(OWN.get().resolve(name));
    }

    /// The owner is named before the directory is there, so that no other JVM takes it for an
    /// orphan.
    private static Path begin() {
        Directories.create(RUNS);
        clearOrphans();
        Path own = RUNS.resolve(Long.toString(ProcessHandle.current().pid()));
        ownerOf(own).write(ProcessHandle.current(), 0);
        Directories.create(own);
        EndWithJvm.delete(own);
        EndWithJvm.delete(ownerOf(own).file());
        return own;
    }

    static void clearOrphans() {
        try (Stream<Path> runs = Files.list(RUNS)) {
            runs.filter(Files::isDirectory)
                    .filter(run -> ownerOf(run).running().isEmpty())
                    .forEach(Run::clear);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PidFile ownerOf(Path run) {
        return new PidFile(run.resolveSibling(run.getFileName() + ".owner"));
    }

    private static void clear(Path run) {
        KafkaProcess.find(run.resolve("kafka")).ifPresent(KafkaProcess::kill);
        RegistryProcess.find(run.resolve("registry")).ifPresent(RegistryProcess::kill);
        PostgresProcess.find(PostgresProcess.Settings.in(run.resolve("postgres"), ""))
                .ifPresent(PostgresProcess::kill);
        Directories.delete(run);
        Directories.delete(ownerOf(run).file());
    }
}
