package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.plumbline.local.machine.ForcedFile;
import org.plumbline.local.machine.MachineRun;

/// During which run of the machine the broker was started last. The broker acknowledges what the
/// system has not yet put on disk: a killed broker loses nothing of that, but when the machine goes
/// down under it, every topic may have lost the end of what it had, each another amount.
///
/// @param file where the run is noted; not in the broker's folder, so that it outlives that
/// @param broker the broker's folder
record BrokerRecord(Path file, Path broker) {

    /// Notes that the broker is about to run.
    void note() {
        new ForcedFile(file).write(run() + "\n");
    }

    /// Whether the broker, which must not be running, may have lost what it had acknowledged.
    boolean mayHaveLost() {
        try {
            String noted = Files.readString(file).strip();
            return Files.notExists(data().resolve("meta.properties"))
                    || (!noted.equals(run()) && Files.notExists(orderlyEnd()));
        } catch (NoSuchFileException neverStarted) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves nothing of what the broker, which must not be running, may have kept in parts. If
    /// this is interrupted, what is left counts as lost again.
    void discard() {
        Home.deleteTree(data());
    }

    private String run() {
        return MachineRun.of(Files.exists(data()) ? data() : broker.resolveSibling("."));
    }

    /// The broker leaves it behind when it has put everything on disk and ended.
    private Path orderlyEnd() {
        return data().resolve(".kafka_cleanshutdown");
    }

    private Path data() {
        return broker.resolve("data");
    }
}
