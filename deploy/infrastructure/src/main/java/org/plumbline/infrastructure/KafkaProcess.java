package org.plumbline.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/// A Kafka broker (KRaft, one node) in a JVM of its own, on the loopback interface only. Its data
/// stays in its directory across stops and kills.
public final class KafkaProcess implements ServerProcess {

    private static final String NAME = "kafka";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    /// @param directory data, configuration and log
    /// @param port the clients' port; 0: any free one
    /// @param heapMegabytes the broker's heap
    /// @param detached true: lives on when this JVM ends
    /// @param libraries a directory with the broker's jars; null: those this module was built with
    public record Settings(
            Path directory,
            int port,
            int heapMegabytes,
            boolean detached,
            @Nullable Path libraries) {

        public Settings {
            directory = directory.toAbsolutePath();
        }

        /// Any free port, 512 MB of heap, ends with this JVM.
        public static Settings in(Path directory) {
            return new Settings(directory, 0, 512, false, null);
        }

        public Settings withPort(int port) {
            return new Settings(directory, port, heapMegabytes, detached, libraries);
        }

        public Settings withHeapMegabytes(int heapMegabytes) {
            return new Settings(directory, port, heapMegabytes, detached, libraries);
        }

        public Settings asDetached() {
            return new Settings(directory, port, heapMegabytes, true, libraries);
        }

        public Settings withLibraries(Path libraries) {
            return new Settings(directory, port, heapMegabytes, detached, libraries);
        }
    }

    private final OwnProcess process;
    private final int port;

    private KafkaProcess(OwnProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts the broker and waits until it is ready; takes over one that already runs on the
    /// directory.
    ///
    /// @throws StartFailed with the end of the log
    public static KafkaProcess start(Settings settings) {
        Optional<KafkaProcess> running = find(settings.directory());
        if (running.isPresent()
                && running.get().process.becomesReady(START_LIMIT, running.get()::isReady)) {
            return running.get();
        }
        for (int i = 1; ; i++) {
            try {
                return startOn(settings, Ports.orFree(settings.port()));
            } catch (StartFailed failed) {
                if (settings.port() != 0 || i == TRIES) {
                    throw failed;
                }
            }
        }
    }

    /// The broker that runs on this directory, if one does.
    public static Optional<KafkaProcess> find(Path directory) {
        return pidFile(directory)
                .running()
                .map(running ->
                        new KafkaProcess(
                                new OwnProcess(
                                        NAME, running.handle(), OwnProcess.logOf(NAME, directory)),
                                running.port()));
    }

    private static KafkaProcess startOn(Settings settings, int port) {
        Path directory = Directories.create(settings.directory());
        Path properties = new BrokerProperties(directory, port, Ports.free()).write();
        BrokerJvm jvm = new BrokerJvm(settings, properties);
        if (Files.notExists(directory.resolve("data/meta.properties"))) {
            jvm.format();
        }
        KafkaProcess started = new KafkaProcess(jvm.launch(), port);
        pidFile(directory).write(started.process.handle(), port);
        started.awaitReady();
        return started;
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

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /// Whether the broker now takes requests of clients: it runs and its controller has let it in.
    @Override
    public boolean isReady() {
        return process.isAlive() && Ports.accepts(port) && isUnfenced();
    }

    private boolean isUnfenced() {
        Map<String, Object> configuration =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        2000,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        4000);
        try (Admin admin = Admin.create(configuration)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
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

    /// SIGKILL: nothing is flushed, nothing said good-bye.
    @Override
    public void kill() {
        process.kill();
    }
}
