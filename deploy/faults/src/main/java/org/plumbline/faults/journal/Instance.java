package org.plumbline.faults.journal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.faults.invariants.World;
import org.plumbline.local.Ports;

/// One process of the session-service.
public record Instance(ProcessHandle process, URI service, URI management)
        implements AutoCloseable {

    private static final String NAME = "session-service";
    private static final String CONFIGURATION = "SPRING_APPLICATION_JSON=";
    private static final Duration START = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /// The platform's own.
    public static Instance first(World world) {
        return new Instance(
                world.platform().process(NAME),
                world.platform().sessions(),
                address(world.ports().of(Ports.Port.SESSIONS_MANAGEMENT)));
    }

    /// Starts another one: the same command and configuration as the platform's own, other ports.
    public static Instance second(World world) throws IOException, InterruptedException {
        Ports free = Ports.free();
        int port = free.of(Ports.Port.SESSIONS);
        int management = free.of(Ports.Port.SESSIONS_MANAGEMENT);
        Path running = Path.of("/proc", Long.toString(world.platform().process(NAME).pid()));
        List<String> command = new ArrayList<>(words(running.resolve("cmdline")));
        command.removeIf(word -> word.contains("SharedArchive"));
        command.add("--server.port=" + port);
        command.add("--management.server.port=" + management);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        world.home().resolve("second.log").toFile()));
        String configuration =
                words(running.resolve("environ")).stream()
                        .filter(word -> word.startsWith(CONFIGURATION))
                        .findFirst()
                        .orElseThrow();
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment()
                .put(
                        CONFIGURATION.substring(0, CONFIGURATION.length() - 1),
                        configuration.substring(CONFIGURATION.length()));
        ProcessHandle process = builder.start().toHandle();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Instance second = new Instance(process, address(port), address(management));
        second.awaitReady();
        return second;
    }

    private static List<String> words(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the second session-service did not start");
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Whether it publishes.
    public boolean leads() throws IOException, InterruptedException {
        return metric("plumbline_relay_leading") == 1;
    }

    /// A metric of the relay's only shard.
    public double metric(String name) throws IOException, InterruptedException {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no metric " + name));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(management.resolve(path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
