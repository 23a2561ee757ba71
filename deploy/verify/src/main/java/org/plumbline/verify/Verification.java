package org.plumbline.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.InvalidCatalogException;
import org.plumbline.verify.journal.Journal;
import org.plumbline.verify.recomputation.Recomputation;
import org.plumbline.verify.table.Runs;
import org.plumbline.verify.table.Runs.Run;

/// Compares everything once, and notes that it did.
public final class Verification {

    private static final Logger log = System.getLogger(Verification.class.getName());

    private final Settings settings;
    private final Clock clock;

    public Verification(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Compares. What goes wrong on the way is an answer too.
    public Outcome run() {
        Instant began = clock.instant();
        Outcome outcome = compared();
        try (Connection reporting = settings.reporting().connect()) {
            Runs.note(reporting, run(began, outcome));
            return outcome;
        } catch (SQLException away) {
            return new Outcome.NotCompared(
                    outcome.text() + "\nand the run could not be noted: " + away.getMessage());
        }
    }

    private Outcome compared() {
        try (Journal journal = new Journal(settings.journal().connect());
                Connection reporting = settings.reporting().connect();
                Platform platform =
                        new Platform(settings, journal, reporting, new Recomputation(scales()))) {
            return inScratch(platform);
        } catch (SQLException | KafkaException | InvalidCatalogException away) {
            return notCompared(away);
        } catch (RuntimeException unforeseen) {
            log.log(Level.ERROR, "the comparison ended", unforeseen);
            return notCompared(unforeseen);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.NotCompared("it was interrupted");
        }
    }

    private static Outcome notCompared(Exception because) {
        return new Outcome.NotCompared(
                because.getClass().getSimpleName() + ": " + because.getMessage());
    }

    private Outcome inScratch(Platform platform) throws SQLException, InterruptedException {
        try {
            Path directory = Files.createTempDirectory(settings.scratch(), "verify");
            try {
                return new Comparison(settings, platform, directory).run();
            } finally {
                Files.deleteIfExists(directory);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CatalogScales scales() {
        Path additions = settings.catalogAdditions();
        return new CatalogScales(additions == null ? Catalog.load() : Catalog.load(additions));
    }

    private Run run(Instant began, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotCompared(String reason) -> Run.failed(began, clock.instant(), reason);
            case Outcome.Compared(Report report) ->
                    new Run(
                            began,
                            clock.instant(),
                            report.position(),
                            report.epoch(),
                            report.facts(),
                            report.patients(),
                            report.cells(),
                            report.inMotion(),
                            report.differences(),
                            report.first().stream().map(Object::toString).toList(),
                            null);
        };
    }
}
