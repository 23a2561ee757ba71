package org.plumbline.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Processes that are killed, and directories that are deleted, when this JVM ends.
final class EndWithJvm {

    private static final Queue<OwnProcess> PROCESSES = new ConcurrentLinkedQueue<>();
    private static final Queue<Path> DIRECTORIES = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(EndWithJvm::end, "end-processes"));
    }

    private EndWithJvm() {}

    static void kill(OwnProcess process) {
        PROCESSES.add(process);
    }

    static void delete(Path directory) {
        DIRECTORIES.add(directory);
    }

    private static void end() {
        List<ProcessHandle> handles =
                PROCESSES.stream()
                        .map(OwnProcess::handle)
                        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                        .toList();
        handles.forEach(ProcessHandle::destroyForcibly);
        handles.forEach(handle -> OwnProcess.hasEnded(handle, Duration.ofSeconds(5)));
        DIRECTORIES.forEach(Directories::delete);
    }
}
