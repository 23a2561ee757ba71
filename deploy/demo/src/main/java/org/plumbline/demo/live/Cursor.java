package org.plumbline.demo.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/// Up to when everything has been entered, kept over restarts. Losing it costs nothing but
/// submitting again what is on record.
record Cursor(Path file) {

    Instant read(Instant otherwise) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Instant time) {
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(directory, "cursor", ".new");
            Files.writeString(fresh, time + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
