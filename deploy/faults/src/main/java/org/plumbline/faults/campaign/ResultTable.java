package org.plumbline.faults.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/// The rows of a run, collected in `target/results.md` in the order in which the experiments ended.
public final class ResultTable {

    private static final Path FILE = Path.of("target", "results.md");

    private final Clock clock;
    private final String versions;

    /// @param versions of what was put to the test, such as `Kafka 4.3.1, PostgreSQL 18.6`
    public ResultTable(Clock clock, String versions) {
        this.clock = clock;
        this.versions = versions;
    }

    /// Adds a row, and prints it; a result that does not hold gets its row as well.
    public void add(Result result) {
        add(result.row(form(), LocalDate.now(clock).toString(), versions));
    }

    /// Says in the table that an experiment was not run here, and why.
    public void notRun(String experiment, String what, String because) {
        add(
                "| %s | %s | %s | 0 | not run: %s | | | | | | %s | %s |"
                        .formatted(
                                experiment, form(), what, because, LocalDate.now(clock), versions));
    }

    private static String form() {
        return Form.asked().name().toLowerCase(Locale.ROOT);
    }

    private static void add(String row) {
        System.out.println(row);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
