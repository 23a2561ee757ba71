package org.plumbline.acceptance.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The stream as it ships, run as a program of its own.
public final class StreamProgram implements AutoCloseable {

    /// Thirty-two bytes that all lives share, so that courses keep their ids.
    private static final String COURSE_SECRET = "A".repeat(43) + "=";

    private final Process process;
    private final Path log;

    private StreamProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static StreamProgram start(String bootstrapServers, URI registry, Path home)
            throws IOException {
        return start(bootstrapServers, registry, home, List.of(), List.of());
    }

    /// @param jvm further options of the JVM, such as `-XX:TieredStopAtLevel=1`
    /// @param settings further arguments, such as `--plumbline.stream.commit-interval=4s`
    public static StreamProgram start(
            String bootstrapServers,
            URI registry,
            Path home,
            List<String> jvm,
            List<String> settings)
            throws IOException {
        Path log = home.resolve("stream.log");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(settings);
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("PLUMBLINE_KAFKA_BOOTSTRAPSERVERS", bootstrapServers);
        builder.environment().put("PLUMBLINE_REGISTRY_URL", registry.toString());
        builder.environment().put("PLUMBLINE_STREAM_STATEDIR", home.resolve("state").toString());
        builder.environment().put("PLUMBLINE_COURSEID_SECRET", COURSE_SECRET);
        builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
        Process started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return new StreamProgram(started, log);
    }

    /// Where it logs; a later life in the same home goes on in the same file.
    public Path log() {
        return log;
    }

    /// Refuses to go on waiting for a program that has ended.
    public void assertRuns() {
        if (!process.isAlive()) {
            try {
                throw new AssertionError(
                        "the stream ended with %d:%n%s"
                                .formatted(process.exitValue(), Files.readString(log)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The code with which it ends by itself, within two minutes.
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the stream runs on; see " + log);
        }
        return process.exitValue();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static Path jar() throws IOException {
        Path target = Path.of("..", "..", "outcomes-stream", "target").toAbsolutePath().normalize();
        try (var files = Files.list(target)) {
            return files.filter(f -> f.getFileName().toString().matches("outcomes-stream-.*\\.jar"))
                    .filter(f -> !f.toString().endsWith("-sources.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("outcomes-stream is not built"));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
