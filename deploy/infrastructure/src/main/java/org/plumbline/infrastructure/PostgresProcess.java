package org.plumbline.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// PostgreSQL 18 as a process of this machine, on the loopback interface only, with the durability
/// that a system of record needs. Its data stays in its directory across stops and kills.
public final class PostgresProcess implements ServerProcess {

    private static final String NAME = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /// How long the orphans of a killed postmaster may hold on to its memory.
    private static final int TRIES = 5;

    /// @param directory data and log
    /// @param port 0: any free one
    /// @param username the owner of everything; made with the directory, as is the password
    /// @param maxConnections at once
    /// @param detached true: lives on when this JVM ends
    /// @param cache where the programs are unpacked, once for all directories
    public record Settings(
            Path directory,
            int port,
            String username,
            String password,
            int maxConnections,
            boolean detached,
            Path cache) {

        public Settings {
            directory = directory.toAbsolutePath();
        }

        /// Any free port, user `plumbline`, 200 connections, ends with this JVM.
        public static Settings in(Path directory, String password) {
            return new Settings(
                    directory, 0, "plumbline", password, 200, false, Directories.shared());
        }

        public Settings withPort(int port) {
            return new Settings(
                    directory, port, username, password, maxConnections, detached, cache);
        }

        public Settings withMaxConnections(int maxConnections) {
            return new Settings(
                    directory, port, username, password, maxConnections, detached, cache);
        }

        public Settings withCache(Path cache) {
            return new Settings(
                    directory, port, username, password, maxConnections, detached, cache);
        }

        public Settings asDetached() {
            return new Settings(directory, port, username, password, maxConnections, true, cache);
        }

        Path data() {
            return directory.resolve("data");
        }

        @Override
        public String toString() {
            return "PostgreSQL in " + directory;
        }
    }

    private final Settings settings;
    private final OwnProcess process;
    private final int port;

    private PostgresProcess(Settings settings, OwnProcess process, int port) {
        this.settings = settings;
        this.process = process;
        this.port = port;
    }

    /// Starts PostgreSQL and waits until it is ready; takes over one that already runs on the
    /// directory.
    ///
    /// @throws StartFailed with the end of the log
    public static PostgresProcess start(Settings settings) {
        Optional<PostgresProcess> running = find(settings);
        if (running.isPresent()
                && running.get().process.becomesReady(START_LIMIT, running.get()::isReady)) {
            return running.get();
        }
        Directories.create(settings.directory());
        PostgresPrograms programs = PostgresPrograms.of(settings);
        if (Files.notExists(settings.data())) {
            programs.initialise();
        }
        new PostmasterFile(settings.data()).deleteStale();
        return startAgainAndAgain(settings, programs);
    }

    private static PostgresProcess startAgainAndAgain(
            Settings settings, PostgresPrograms programs) {
        for (int i = 1; ; i++) {
            try {
                int port = Ports.orFree(settings.port());
                PostgresProcess started =
                        new PostgresProcess(settings, programs.launch(port), port);
                started.awaitReady();
                return started;
            } catch (StartFailed failed) {
                if (i == TRIES) {
                    throw failed;
                }
                Pause.of(Duration.ofSeconds(1));
            }
        }
    }

    /// The server that runs on this directory, if one does.
    public static Optional<PostgresProcess> find(Settings settings) {
        return new PostmasterFile(settings.data())
                .running()
                .map(found ->
                        new PostgresProcess(
                                settings,
                                new OwnProcess(
                                        NAME,
                                        found.handle(),
                                        OwnProcess.logOf(NAME, settings.directory())),
                                found.port()));
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /// The database that every server has.
    public Database server() {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                settings.username(),
                settings.password());
    }

    /// The database of this name (lower case letters, digits, `_`), made where it is absent.
    public Database createDatabase(String name) {
        return new DatabaseCreation(server()).ensure(name);
    }

    /// Whether it now answers a client.
    @Override
    public boolean isReady() {
        if (!process.isAlive() || !Ports.accepts(port)) {
            return false;
        }
        try (Connection connection = server().connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void awaitReady() {
        process.await(START_LIMIT, this::isReady);
    }

    /// Orderly end; clients are disconnected.
    @Override
    public void stop() {
        PostgresPrograms.of(settings).stop();
        if (!process.hasEnded(Duration.ofSeconds(5))) {
            kill();
        }
    }

    /// SIGKILL of the postmaster. Its children notice and end; this waits for them, since their
    /// memory bars a new start.
    @Override
    public void kill() {
        List<ProcessHandle> children = process.handle().descendants().toList();
        process.kill();
        for (ProcessHandle child : children) {
            if (!OwnProcess.hasEnded(child, Duration.ofSeconds(10))) {
                child.destroyForcibly();
            }
        }
    }
}
