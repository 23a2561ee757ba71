package org.plumbline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.local.Platform;
import org.plumbline.local.Ports;

/// The one platform that all tests of a run share: the launcher's own processes on free ports.
///
/// Its home is kept below the build folder, so that the logs are there after a failure.
final class RunningPlatform {

    private RunningPlatform() {}

    private static final class Started {
        static final Platform PLATFORM = start();

        private static Platform start() {
            try {
                Path below =
                        Files.createDirectories(Path.of("target", "platforms").toAbsolutePath());
                Path home = Files.createTempDirectory(below, "home-");
                OwnTerms.in(Files.createDirectory(home.resolve("catalog")));
                return Platform.start(home, Ports.free());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Platform get() {
        return Started.PLATFORM;
    }
}
