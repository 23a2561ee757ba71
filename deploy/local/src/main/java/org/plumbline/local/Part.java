package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One process of the platform.
interface Part {
    String POSTGRES = "postgres";
    String KAFKA = "kafka";
    String REGISTRY = "registry";
    String ISSUER = "issuer";
    String SESSIONS = "session-service";
    String STREAM = "outcomes-stream";
    String REPORTING = "reporting-service";
    String VERIFY = "verify";
    String DEMO = "demo";

    /// Every part, the needed before those that need them. The last is there only where the demo
    /// world goes on, the one before only on a platform that outlives its launcher.
    List<String> NAMES =
            List.of(POSTGRES, KAFKA, REGISTRY, ISSUER, SESSIONS, STREAM, REPORTING, VERIFY, DEMO);

    String name();

    /// The parts that must be ready before this one starts.
    Set<String> needs();

    /// Where it listens, the port that people care about first.
    List<Ports.Port> ports();

    /// The process that really is the part: the broker, the postmaster, the service.
    Optional<ProcessHandle> running();

    /// Starts it, which must not be running, and returns when it is ready.
    ///
    /// @throws PartFailed if it ends or does not become ready in time
    void start();

    /// Asks for an orderly end and waits for it.
    void stop();

    /// SIGKILL.
    void kill();

    /// Whether it now does its work.
    boolean isReady();

    Path log();
}
