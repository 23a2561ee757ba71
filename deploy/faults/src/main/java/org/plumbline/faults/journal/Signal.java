package org.plumbline.faults.journal;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Signals that Java cannot send.
public enum Signal {
    /// Freezes a process.
    STOP,
    /// Lets a frozen one go on.
    CONT;

    public void to(ProcessHandle process) {
        try {
            int code =
                    new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IllegalStateException("no " + name() + " to " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
