package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs `initdb`, `postgres` and `pg_ctl` on one directory.
record PostgresPrograms(PostgresProcess.Settings settings, Path home) {

    static PostgresPrograms of(PostgresProcess.Settings settings) {
        return new PostgresPrograms(settings, PostgresBinaries.in(settings.cache()));
    }

    /// Makes the cluster beside its place, then renames: a half-made one is never started.
    void initialise() {
        Path half = settings.directory().resolve("data.part");
        Directories.delete(half);
        Path password = passwordFile();
        try {
            run(
                    "initdb",
                    "-D",
                    half.toString(),
                    "-U",
                    settings.username(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            Files.move(half, settings.data());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            Directories.delete(password);
        }
    }

    private Path passwordFile() {
        try {
            Path file = settings.directory().resolve("password");
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, settings.password());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    OwnProcess launch(int port) {
        List<String> arguments = new ArrayList<>(List.of("-D", settings.data().toString()));
        for (String setting : PostgresSettings.all(port, settings.maxConnections())) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return OwnProcess.launch(
                "postgres",
                settings.directory(),
                command("postgres", arguments),
                settings.detached());
    }

    /// Fast shutdown: clients are disconnected, everything is on disk at the end.
    void stop() {
        run("pg_ctl", "stop", "-D", settings.data().toString(), "-m", "fast", "-w", "-t", "60");
    }

    private void run(String program, String... arguments) {
        OwnProcess process =
                OwnProcess.launch(
                        program, settings.directory(), command(program, List.of(arguments)), false);
        if (!process.hasEnded(Duration.ofSeconds(90))) {
            process.kill();
        }
        if (program.equals("initdb")
                && Files.notExists(settings.directory().resolve("data.part/PG_VERSION"))) {
            throw new StartFailed("initdb failed", process.log());
        }
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(Root.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
