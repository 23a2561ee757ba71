package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// PostgreSQL's own lock on a data directory, `postmaster.pid`.
record PostmasterFile(Path data) {

    record Postmaster(ProcessHandle handle, int port) {}

    /// The postmaster that runs on the directory. A lock of one that is gone, or whose pid now
    /// belongs to another process, is none.
    Optional<Postmaster> running() {
        List<String> lines = lines();
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return PidFile.alive(number(lines.get(0)), number(lines.get(2)))
                .map(handle -> new Postmaster(handle, (int) number(lines.get(3))));
    }

    /// Removes a lock whose process is gone: PostgreSQL itself takes any process with that pid for
    /// its postmaster.
    void deleteStale() {
        try {
            if (running().isEmpty()) {
                Files.deleteIfExists(file());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    private static long number(String line) {
        return Long.parseLong(line.strip());
    }
}
