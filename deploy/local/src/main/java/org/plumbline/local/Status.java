package org.plumbline.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.plumbline.local.machine.Memory;

/// What runs, whether it is ready, and what it takes.
final class Status {
    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    private final Platform platform;

    Status(Platform platform) {
        this.platform = platform;
    }

    /// Prints a line for each process, and all their memory.
    ///
    /// @return whether everything is ready
    boolean print(PrintStream out) {
        List<Line> lines = platform.parts().parallelStream().map(this::line).toList();
        out.printf("%-18s %8s  %-17s %-9s %s%n", "process", "pid", "port", "state", "memory");
        lines.forEach(line -> out.println(line.text()));
        long total = lines.stream().mapToLong(line -> line.kilobytes().orElse(0)).sum();
        out.printf("%-18s %47s%n", "together", megabytes(OptionalLong.of(total)));
        return lines.stream().allMatch(line -> line.state().equals("ready"));
    }

    private Line line(Part part) {
        Optional<ProcessHandle> process = part.running();
        return new Line(
                part.name(),
                process.map(running -> Long.toString(running.pid())).orElse("–"),
                part.ports().stream()
                        .map(port -> Integer.toString(platform.installation().ports().of(port)))
                        .collect(Collectors.joining(", ")),
                process.map(_ -> part.isReady() ? "ready" : "not ready").orElse("stopped"),
                process.map(Memory::kilobytes).orElse(OptionalLong.empty()));
    }

    private record Line(
            String name, String pid, String ports, String state, OptionalLong kilobytes) {

        String text() {
            return "%-18s %8s  %-17s %-9s %s"
                    .formatted(name, pid, ports, state, megabytes(kilobytes));
        }
    }

    private static String megabytes(OptionalLong kilobytes) {
        return kilobytes.isPresent() ? kilobytes.getAsLong() / KILOBYTES_PER_MEGABYTE + " MB" : "–";
    }
}
