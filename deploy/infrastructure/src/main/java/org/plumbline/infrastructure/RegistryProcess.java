package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The schema registry (Apicurio) in a JVM of its own, on the loopback interface only. Its schemas
/// stay in its directory across stops and kills. Subjects take only full-transitive compatible
/// versions.
public final class RegistryProcess implements ServerProcess {

    private static final String NAME = "registry";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    /// @param directory data and log
    /// @param port 0: any free one
    /// @param heapMegabytes 192 is enough
    /// @param detached true: lives on when this JVM ends
    /// @param cache where the distribution is unpacked, once for all directories
    public record Settings(
            Path directory, int port, int heapMegabytes, boolean detached, Path cache) {

        public Settings {
            directory = directory.toAbsolutePath();
        }

        /// Any free port, ends with this JVM.
        public static Settings in(Path directory) {
            return new Settings(directory, 0, 192, false, Directories.shared());
        }

        public Settings withPort(int port) {
            return new Settings(directory, port, heapMegabytes, detached, cache);
        }

        public Settings withHeapMegabytes(int heapMegabytes) {
            return new Settings(directory, port, heapMegabytes, detached, cache);
        }

        public Settings withCache(Path cache) {
            return new Settings(directory, port, heapMegabytes, detached, cache);
        }

        public Settings asDetached() {
            return new Settings(directory, port, heapMegabytes, true, cache);
        }
    }

    private final OwnProcess process;
    private final int port;

    private RegistryProcess(OwnProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts the registry and waits until it is ready; takes over one that already runs on the
    /// directory.
    ///
    /// @throws StartFailed with the end of the log
    public static RegistryProcess start(Settings settings) {
        Optional<RegistryProcess> running = find(settings.directory());
        if (running.isPresent()
                && running.get().process.becomesReady(START_LIMIT, running.get()::isReady)) {
            return running.get();
        }
        Path directory = Directories.create(settings.directory());
        int port = Ports.orFree(settings.port());
        OwnProcess process =
                OwnProcess.launch(NAME, directory, command(settings, port), settings.detached());
        pidFile(directory).write(process.handle(), port);
        RegistryProcess started = new RegistryProcess(process, port);
        started.awaitReady();
        return started;
    }

    /// The registry that runs on this directory, if one does.
    public static Optional<RegistryProcess> find(Path directory) {
        return pidFile(directory)
                .running()
                .map(running ->
                        new RegistryProcess(
                                new OwnProcess(
                                        NAME, running.handle(), OwnProcess.logOf(NAME, directory)),
                                running.port()));
    }

    /// Without a write delay: an answered registration is on disk, and no schema's id is given
    /// twice.
    private static List<String> command(Settings settings, int port) {
        return Java.command(
                settings.heapMegabytes(),
                List.of(
                        "-Dapicurio.datasource.url=jdbc:h2:file:"
                                + settings.directory().resolve("schemas")
                                + ";WRITE_DELAY=0",
                        "-Dapicurio.rules.global.compatibility=FULL_TRANSITIVE",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=0",
                        "-Dquarkus.log.level=WARN",
                        "-Dquarkus.banner.enabled=false",
                        "-jar",
                        distribution(settings.cache()).toString()));
    }

    private static Path distribution(Path cache) {
        Path archive = Built.registryArchive();
        try {
            String name = archive.getFileName().toString().replace(".tar.gz", "");
            Path unpacked =
                    new Archive(
                                    name + "-" + Files.size(archive),
                                    () -> Files.newInputStream(archive))
                            .in(cache);
            return unpacked.resolve("quarkus-run.jar");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static PidFile pidFile(Path directory) {
        return new PidFile(directory.toAbsolutePath().resolve(NAME + ".pid"));
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

    /// Where the Confluent-compatible API is.
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7");
    }

    /// Whether it now lists its subjects.
    @Override
    public boolean isReady() {
        if (!process.isAlive() || !Ports.accepts(port)) {
            return false;
        }
        HttpRequest subjects =
                HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return client.send(subjects, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void awaitReady() {
        process.await(START_LIMIT, this::isReady);
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }
}
