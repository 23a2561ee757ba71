package org.plumbline.infrastructure;

import java.nio.file.Path;

/// A server of this machine that was started here, or found running in its directory.
public interface ServerProcess {

    /// Of the process that really is the server: the broker, the postmaster.
    long pid();

    int port();

    Path log();

    boolean isAlive();

    /// Whether it now answers a client.
    boolean isReady();

    /// @throws StartFailed with the end of the log
    void awaitReady();

    /// Orderly end.
    void stop();

    /// SIGKILL.
    void kill();
}
