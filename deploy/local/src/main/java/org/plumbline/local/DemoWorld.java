package org.plumbline.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.plumbline.demo.scenario.Scenario;

/// Whether an installation shows the synthetic world, as of which day it was made, and how fast it
/// goes on. The day is kept, so that loading it again brings the same rows.
record DemoWorld(Path file) {
    private static final String STATE = "state";
    private static final String LOADED = "loaded";
    private static final String WANTED = "wanted";
    private static final String DAY = "day";
    private static final String RATE = "sessionsPerMinute";

    boolean isWanted() {
        return Files.exists(file);
    }

    boolean isLoaded() {
        return content().filter(kept -> LOADED.equals(kept.getProperty(STATE))).isPresent();
    }

    /// The day that the world ends on.
    Optional<LocalDate> day() {
        return content().map(kept -> LocalDate.parse(kept.getProperty(DAY)));
    }

    /// How many people come in a minute after the fill; 0 for nobody.
    double rate() {
        return content()
                .map(kept -> kept.getProperty(RATE))
                .map(Double::parseDouble)
                .orElseGet(() -> Scenario.shipped().live().sessionsPerMinute());
    }

    /// Notes that the world is wanted; a day that was noted before stays.
    ///
    /// @return whether that is new
    boolean want(LocalDate day) {
        if (isWanted()) {
            return false;
        }
        write(WANTED, day, rate());
        return true;
    }

    /// Notes that every row is recorded.
    void loaded() {
        write(LOADED, day().orElseThrow(), rate());
    }

    /// Notes how fast the world goes on; nothing where there is none.
    ///
    /// @return whether that is another pace than before
    boolean pace(double sessionsPerMinute) {
        if (!isWanted() || sessionsPerMinute == rate()) {
            return false;
        }
        write(isLoaded() ? LOADED : WANTED, day().orElseThrow(), sessionsPerMinute);
        return true;
    }

    private void write(String state, LocalDate day, double rate) {
        Secrets.writeForOwner(
                file, "%s=%s\n%s=%s\n%s=%s\n".formatted(STATE, state, DAY, day, RATE, rate));
    }

    private Optional<Properties> content() {
        try {
            if (!isWanted()) {
                return Optional.empty();
            }
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(file)));
            return Optional.of(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
