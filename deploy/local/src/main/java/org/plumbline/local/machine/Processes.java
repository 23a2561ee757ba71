package org.plumbline.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Ending processes and waiting for their end.
public final class Processes {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Processes() {}

    /// Asks for an orderly end, and kills what has not ended in time.
    public static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!hasEnded(process, patience)) {
            kill(process);
        }
    }

    /// Whether it has ended and only waits for its parent to notice, which a poor init never does.
    public static boolean isZombie(ProcessHandle process) {
        try {
            return isZombie(
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
        } catch (IOException goneOrNoSuchSystem) {
            return false;
        }
    }

    /// The state follows the name, which is in brackets and may hold anything.
    static boolean isZombie(String stat) {
        return stat.startsWith(") Z", stat.lastIndexOf(')'));
    }

    /// Waits a little for the parent of one that has ended to notice.
    public static void awaitReaped(ProcessHandle process) {
        if (isZombie(process)) {
            hasEnded(process, AFTER_KILL);
        }
    }

    /// SIGKILL, and the wait for its effect.
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!hasEnded(process, AFTER_KILL)) {
            throw new IllegalStateException("process " + process.pid() + " survives being killed");
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        return CompletableFuture.anyOf(
                        process.onExit(),
                        new CompletableFuture<>()
                                .completeOnTimeout(
                                        process, patience.toMillis(), TimeUnit.MILLISECONDS))
                .thenApply(_ -> !process.isAlive() || isZombie(process))
                .join();
    }
}
