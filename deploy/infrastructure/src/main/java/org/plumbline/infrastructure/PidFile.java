package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which process runs on a directory's data: pid, start (seconds since 1970) and port, a line each.
/// The start tells the process from a later one that was given the same pid.
record PidFile(Path file) {

    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    record Running(ProcessHandle handle, int port) {}

    void write(ProcessHandle handle, int port) {
        Path fresh = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(
                    fresh,
                    List.of(
                            Long.toString(handle.pid()),
                            Long.toString(startOf(handle).getEpochSecond()),
                            Integer.toString(port)));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The process, where it still runs.
    Optional<Running> running() {
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return alive(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)))
                    .map(handle -> new Running(handle, Integer.parseInt(lines.get(2))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Optional<ProcessHandle> alive(long pid, long startedAt) {
        Instant start = Instant.ofEpochSecond(startedAt);
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        Duration.between(start, startOf(handle)).abs().compareTo(TOLERANCE) <= 0);
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
