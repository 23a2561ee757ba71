package org.plumbline.faults.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plumbline.local.Platform;

/// Cuts the power of a platform whose home lies on a disk of its own.
public record Cut(Platform platform, Disk disk) {

    private static final List<String> PARTS =
            List.of(
                    "postgres",
                    "kafka",
                    "registry",
                    "issuer",
                    "session-service",
                    "outcomes-stream",
                    "reporting-service");

    /// From one moment on nothing of the platform runs; what is mounted afterwards is what was on
    /// disk at that moment.
    public void now() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(processes());
        try {
            freeze(all);
            // a server may have made a child meanwhile
            List<ProcessHandle> late = new ArrayList<>(processes());
            late.removeAll(all);
            freeze(late);
            all.addAll(late);
            disk.copyAsCut();
        } finally {
            all.forEach(Cut::kill);
        }
        disk.replaceByCopy();
    }

    private List<ProcessHandle> processes() {
        return PARTS.stream()
                .map(platform::process)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    private static void freeze(List<ProcessHandle> processes) {
        List<String> pids =
                processes.stream()
                        .filter(ProcessHandle::isAlive)
                        .map(process -> Long.toString(process.pid()))
                        .toList();
        if (!pids.isEmpty()) {
            // one that has ended meanwhile fails the command, and is as good as frozen
            Command.run("sh", "-c", "kill -STOP " + String.join(" ", pids) + " || true");
        }
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        for (ProcessHandle process : processes) {
            // one that waits for the disk stops when it comes back from there
            while (process.isAlive() && !isFrozen(process)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("process " + process.pid() + " goes on");
                }
                Thread.onSpinWait();
            }
        }
    }

    /// The state follows the name, which is in brackets; Z has ended.
    private static boolean isFrozen(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String state = stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
            return state.equals("T") || state.equals("Z");
        } catch (IOException ended) {
            return true;
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
