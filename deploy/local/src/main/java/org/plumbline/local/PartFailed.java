package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import org.plumbline.local.machine.LogFile;

/// A part that did not become ready.
final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LINES = 30;

    PartFailed(String because, Path log) {
        super(because + tail(log));
    }

    private static String tail(Path log) {
        List<String> lines = new LogFile(log).tail(LINES);
        return lines.isEmpty()
                ? "\n  (its log is empty: " + log + ")"
                : "\n  the end of " + log + ":\n    | " + String.join("\n    | ", lines);
    }
}
