package org.plumbline.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.plumbline.verify.Settings;
import org.plumbline.verify.Settings.Database;

/// What the comparison of journal, topics and cells is told of a local platform.
final class LocalVerification {

    /// The parts that it asks; that others do not run, it finds out.
    static final Set<String> NEEDS = Set.of(Part.POSTGRES, Part.KAFKA, Part.REGISTRY);

    private LocalVerification() {}

    /// The journal is read as the role that publishes it.
    static Settings settings(Installation installation) {
        Ports ports = installation.ports();
        String server = "jdbc:postgresql://127.0.0.1:%d/".formatted(ports.of(Ports.Port.POSTGRES));
        Secrets secrets = installation.secrets();
        return new Settings(
                new Database(
                        server + "sessions",
                        "sessions_background",
                        secrets.sessions().background()),
                new Database(server + "reporting", "plumbline", secrets.database()),
                "127.0.0.1:" + ports.of(Ports.Port.KAFKA),
                URI.create(
                        "http://127.0.0.1:%d/apis/ccompat/v7"
                                .formatted(ports.of(Ports.Port.REGISTRY))),
                installation.catalogAdditions().orElse(null),
                Path.of(System.getProperty("java.io.tmpdir")));
    }
}
