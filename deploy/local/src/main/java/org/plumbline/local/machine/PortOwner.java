package org.plumbline.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out which process listens on a port, as far as the system and its rights tell.
public final class PortOwner {
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_COMMAND = 100;

    private PortOwner() {}

    /// Such as `process 4711 (java -jar …)`.
    public static Optional<String> of(int port) {
        Set<String> sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> inodes(lines(Path.of(table)), port))
                        .map(inode -> "socket:[" + inode + "]")
                        .collect(Collectors.toUnmodifiableSet());
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process.pid(), sockets))
                .findFirst()
                .map(PortOwner::described);
    }

    /// The sockets that listen on the port, from lines as `/proc/net/tcp` has them.
    static Stream<String> inodes(List<String> table, int port) {
        String suffix = ":%04X".formatted(port);
        return table.stream()
                .map(String::strip)
                .map(line -> List.of(SPACES.split(line)))
                .filter(fields -> fields.size() > INODE)
                .filter(fields -> fields.get(LOCAL_ADDRESS).endsWith(suffix))
                .filter(fields -> fields.get(STATE).equals(LISTENING))
                .map(fields -> fields.get(INODE));
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static String described(ProcessHandle process) {
        String command = process.info().commandLine().or(() -> process.info().command()).orElse("");
        String shown =
                command.length() > LONGEST_COMMAND
                        ? command.substring(0, LONGEST_COMMAND) + "…"
                        : command;
        return "process " + process.pid() + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException noSuchSystem) {
            return List.of();
        }
    }
}
