package org.plumbline.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// From the start of a machine to its end, and the disk that holds a folder meanwhile. What was
/// written and not forced to disk is there as long as both are the same; after that, nobody knows.
public final class MachineRun {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private MachineRun() {}

    /// The present run, in one line; the same text means the same run.
    public static String of(Path folder) {
        try {
            String boot = Files.exists(BOOT) ? Files.readString(BOOT).strip() : "unknown";
            return "boot " + boot + ", disk " + disk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object disk(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("unix")
                ? Files.getAttribute(folder, "unix:dev")
                : Files.getFileStore(folder).name();
    }
}
