package org.plumbline.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root. In a user namespace of its own a process of root's still owns
/// root's files but is root no longer.
final class Root {

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private Root() {}

    /// What to put before a command that must not run as root; empty for other users.
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!OwnProcess.hasProgram("unshare") || !works()) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and `unshare -U` does not work here: run as another user");
        }
        return UNSHARE;
    }

    static boolean isRoot() {
        try {
            return Files.exists(Path.of("/proc/self"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException unknown) {
            return System.getProperty("user.name").equals("root");
        }
    }

    private static boolean works() {
        try {
            Process probe =
                    new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException unusable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
