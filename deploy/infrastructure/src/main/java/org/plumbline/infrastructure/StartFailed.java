package org.plumbline.infrastructure;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A process that did not become ready. The message ends with the last lines of its log.
public final class StartFailed extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;
    private static final int LINES = 25;

    StartFailed(String reason, Path log) {
        super(reason + "; the end of " + log + ":\n" + endOf(log));
    }

    private static String endOf(Path log) {
        try {
            if (Files.notExists(log)) {
                return "(empty)";
            }
            List<String> lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
