package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PidFileTest {

    @TempDir private Path directory;

    @Test
    void aRunningProcessIsFoundWithItsPort() {
        PidFile file = new PidFile(directory.resolve("a.pid"));
        file.write(ProcessHandle.current(), 9092);
        PidFile.Running running = file.running().orElseThrow();
        assertThat(running.handle()).isEqualTo(ProcessHandle.current());
        assertThat(running.port()).isEqualTo(9092);
    }

    @Test
    void anotherProcessThatWasGivenTheSamePidIsNotIt() throws Exception {
        PidFile file = new PidFile(directory.resolve("a.pid"));
        file.write(ProcessHandle.current(), 9092);
        List<String> lines = new ArrayList<>(Files.readAllLines(file.file()));
        lines.set(1, "1000000000");
        Files.write(file.file(), lines);
        assertThat(file.running()).isEmpty();
    }

    @Test
    void withoutAFileNothingRuns() {
        assertThat(new PidFile(directory.resolve("none.pid")).running()).isEmpty();
    }
}
