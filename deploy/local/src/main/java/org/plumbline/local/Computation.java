package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.plumbline.local.machine.ForcedFile;

/// By which version of the computation the figures of a home were begun. Another version computes
/// other figures, or keeps its facts in another form, so it begins an epoch of its own.
///
/// @param file where the version is noted
/// @param stores where the stream keeps its stores
record Computation(Path file, Path stores) {
    /// Counted up whenever the stream counts something else or writes its stores in another way.
    static final int CURRENT = 2;

    /// Whether there are figures that another version began.
    boolean isAnother() {
        try {
            return Integer.parseInt(Files.readString(file).strip()) != CURRENT;
        } catch (NoSuchFileException never) {
            return Files.exists(stores); // the first version noted nothing
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + " does not hold the number of a version", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep() {
        new ForcedFile(file).write(CURRENT + "\n");
    }
}
