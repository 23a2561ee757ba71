package org.plumbline.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which process runs under a name. `<name>.pid` holds the pid and nothing else, for people and
/// scripts; `<name>.started` holds when that process began, which tells it from a later process
/// that was given the same pid.
public record PidRecord(Path directory, String name) {
    /// The start is computed from the boot time, which moves when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /// Notes the process, which must be alive.
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(directory);
            Files.writeString(started(), Long.toString(startOf(process).toEpochMilli()));
            Files.writeString(pid(), process.pid() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process that was noted, if it still runs.
    public Optional<ProcessHandle> running() {
        try {
            long pid = Long.parseLong(Files.readString(pid()).strip());
            Instant start =
                    Instant.ofEpochMilli(Long.parseLong(Files.readString(started()).strip()));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> !Processes.isZombie(process))
                    .filter(process -> isClose(start, startOf(process)));
        } catch (NoSuchFileException | NumberFormatException nothingNoted) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets the process.
    public void delete() {
        try {
            Files.deleteIfExists(pid());
            Files.deleteIfExists(started());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pid() {
        return directory.resolve(name + ".pid");
    }

    private Path started() {
        return directory.resolve(name + ".started");
    }

    private static boolean isClose(Instant noted, Instant found) {
        return Duration.between(noted, found).abs().compareTo(TOLERANCE) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
