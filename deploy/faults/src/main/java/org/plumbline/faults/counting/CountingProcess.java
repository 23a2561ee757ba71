package org.plumbline.faults.counting;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The counting application in a JVM of its own.
final class CountingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final Path log;

    private CountingProcess(Process process, Path log) {
        this.process = process;
        this.said = process.inputReader();
        this.log = log;
    }

    /// @param log where its log is appended; its standard output is read here
    static CountingProcess start(List<Path> classPath, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        "-cp",
                        classPath.stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)),
                        CountingApplication.class.getName()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            Process started =
                    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return new CountingProcess(started, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Waits until it runs and has seen at least this many records since its start.
    long awaitSeen(long records) {
        boolean running = false;
        try {
            for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
                running |= line.equals(CountingApplication.RUNNING);
                if (running && line.startsWith(CountingApplication.SEEN)) {
                    long seen = Long.parseLong(line.substring(CountingApplication.SEEN.length()));
                    if (seen >= records) {
                        return seen;
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new IllegalStateException("the counting application ended by itself; see " + log);
    }

    /// Lets it work without listening to it.
    void letRun() {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        said.skip(Long.MAX_VALUE);
                    } catch (IOException ended) {
                        // its last words do not matter
                    }
                });
    }

    /// SIGKILL.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
