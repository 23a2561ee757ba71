package org.plumbline.infrastructure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A process that this module started, or found running from an earlier start. Its output goes to a
/// file, so that it needs no reader and can outlive the JVM that started it.
final class OwnProcess {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final ProcessHandle handle;
    private final Path log;

    OwnProcess(String name, ProcessHandle handle, Path log) {
        this.name = name;
        this.handle = handle;
        this.log = log;
    }

    /// Starts a process; `detached` ones stand in a session of their own and get no signals of a
    /// terminal.
    static OwnProcess launch(String name, Path directory, List<String> command, boolean detached) {
        List<String> whole = new ArrayList<>();
        if (detached && hasProgram("setsid")) {
            whole.add("setsid");
        }
        whole.addAll(command);
        Path log = logOf(name, directory);
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .directory(Directories.create(directory).toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(OwnProcess::wouldConfigure);
        builder.environment().put("LC_ALL", "C");
        try {
            OwnProcess started = new OwnProcess(name, builder.start().toHandle(), log);
            if (!detached) {
                EndWithJvm.kill(started);
            }
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Environment variables by which a caller's own configuration would reach these processes.
    private static boolean wouldConfigure(String variable) {
        return variable.startsWith("PG")
                || variable.startsWith("QUARKUS_")
                || variable.startsWith("APICURIO_")
                || variable.equals("JAVA_TOOL_OPTIONS");
    }

    static Path logOf(String name, Path directory) {
        return directory.resolve(name + ".log");
    }

    static boolean hasProgram(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    long pid() {
        return handle.pid();
    }

    ProcessHandle handle() {
        return handle;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return handle.isAlive();
    }

    /// Waits until `ready`, and fails as soon as the process has ended.
    void await(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean alive = isAlive();
            if (alive && ready.getAsBoolean()) {
                return;
            }
            if (!alive) {
                throw new StartFailed(name + " ended before it was ready", log);
            }
            if (System.nanoTime() - end > 0) {
                throw new StartFailed(
                        name + " was not ready within " + limit.toSeconds() + " s", log);
            }
            Pause.of(POLL);
        }
    }

    /// Whether it became ready; false when it ended instead, as one does that was killed just
    /// before.
    boolean becomesReady(Duration limit, BooleanSupplier ready) {
        try {
            await(limit, ready);
            return true;
        } catch (StartFailed failed) {
            if (isAlive()) {
                throw failed;
            }
            return false;
        }
    }

    /// SIGTERM, then SIGKILL for one that does not end.
    void stop() {
        handle.destroy();
        if (!hasEnded(STOP_LIMIT)) {
            kill();
        }
    }

    /// SIGKILL.
    void kill() {
        handle.destroyForcibly();
        if (!hasEnded(STOP_LIMIT)) {
            throw new IllegalStateException(name + " survived being killed: process " + pid());
        }
    }

    boolean hasEnded(Duration limit) {
        return hasEnded(handle, limit);
    }

    /// Looks again and again: the handle's own future is completed in the pool that parallel
    /// streams use, and a caller there would wait for itself.
    static boolean hasEnded(ProcessHandle handle, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (handle.isAlive()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Pause.of(POLL);
        }
        return true;
    }
}
