package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// Whether an installation shows the synthetic world, and as of which day it was made. The day is
/// kept, so that loading it again brings the same rows.
record DemoWorld(Path file) {
    private static final String LOADED = "loaded ";
    private static final String WANTED = "wanted ";

    boolean isWanted() {
        return Files.exists(file);
    }

    boolean isLoaded() {
        return content().filter(text -> text.startsWith(LOADED)).isPresent();
    }

    /// The day that the world ends on.
    Optional<LocalDate> day() {
        return content()
                .map(text -> LocalDate.parse(text.substring(text.indexOf(' ') + 1).strip()));
    }

    /// Notes that the world is wanted; a day that was noted before stays.
    ///
    /// @return whether that is new
    boolean want(LocalDate day) {
        if (isWanted()) {
            return false;
        }
        Secrets.writeForOwner(file, WANTED + day + "\n");
        return true;
    }

    /// Notes that every row is recorded.
    void loaded() {
        Secrets.writeForOwner(file, LOADED + day().orElseThrow() + "\n");
    }

    private Optional<String> content() {
        try {
            return isWanted() ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
