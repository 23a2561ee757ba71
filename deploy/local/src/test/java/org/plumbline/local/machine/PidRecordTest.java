package org.plumbline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {
    @TempDir Path folder;

    @Test
    void aNotedProcessIsFoundWhileItRuns() throws Exception {
        Process sleep = new ProcessBuilder("sleep", "60").start();
        PidRecord record = new PidRecord(folder, "sleeper");
        record.write(sleep.toHandle());
        assertThat(record.running()).contains(sleep.toHandle());
        assertThat(folder.resolve("sleeper.pid")).hasContent(sleep.pid() + "\n");
        Processes.kill(sleep.toHandle());
        assertThat(record.running()).isEmpty();
    }

    @Test
    void aPidThatNowBelongsToALaterProcessIsNotMistakenForIt() throws Exception {
        PidRecord record = new PidRecord(folder, "sleeper");
        record.write(ProcessHandle.current());
        Files.writeString(
                folder.resolve("sleeper.started"),
                Long.toString(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli()));
        assertThat(record.running()).isEmpty();
    }

    @Test
    void anEmptyOrMissingRecordIsNoProcess() throws Exception {
        PidRecord record = new PidRecord(folder, "sleeper");
        assertThat(record.running()).isEmpty();
        Files.writeString(folder.resolve("sleeper.pid"), "");
        Files.writeString(folder.resolve("sleeper.started"), "");
        assertThat(record.running()).isEmpty();
    }

    @Test
    void aForgottenProcessIsNotFound() {
        PidRecord record = new PidRecord(folder, "this");
        record.write(ProcessHandle.current());
        assertThat(record.running()).isPresent();
        record.delete();
        assertThat(record.running()).isEmpty();
    }
}
