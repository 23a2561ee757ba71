package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.plumbline.local.machine.ForcedFile;

/// The epoch of a home, kept across stops: a number, and `under way` while a rebuild is not
/// finished. On disk before anything begins that follows from it, since an epoch that once ran must
/// never be begun again.
record Epochs(Path file) {
    private static final String UNDER_WAY = " under way";

    /// The epoch that the stream is started with; the first where nothing else is noted.
    StreamEpoch kept() {
        try {
            String text = Files.readString(file).strip();
            boolean underWay = text.endsWith(UNDER_WAY);
            String number = underWay ? text.substring(0, text.length() - UNDER_WAY.length()) : text;
            return new StreamEpoch(Long.parseLong(number), underWay);
        } catch (NoSuchFileException never) {
            return StreamEpoch.FIRST;
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + " does not hold the number of an epoch", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(StreamEpoch epoch) {
        new ForcedFile(file).write(epoch.number() + (epoch.underWay() ? UNDER_WAY : "") + "\n");
    }
}
