package org.plumbline.sessions.imports;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;

/// Whether a file as a whole can be imported; what is wrong with single rows shows later.
sealed interface FileCheck {

    long MOST_ROWS = 2_000_000;

    record Importable(long rows) implements FileCheck {}

    record Refused(Problem problem) implements FileCheck {}

    static FileCheck of(ReceivedFile received, @Nullable String clinic) {
        try (CsvFile file = CsvFile.open(received.open())) {
            if (file.header().isEmpty()) {
                return noRows();
            }
            Faults faults = new Faults();
            Header.read(file.header(), clinic == null, faults);
            return faults.none() ? counted(file) : new Refused(Problem.invalid(faults.all()));
        } catch (UnreadableFileException e) {
            return new Refused(Problem.invalid("", e.code(), e.detail()));
        }
    }

    private static FileCheck counted(CsvFile file) {
        long rows = 0;
        while (file.hasNext()) {
            file.next();
            if (++rows > MOST_ROWS) {
                return new Refused(
                        new Problem(
                                413,
                                "too-many-rows",
                                "Too many rows",
                                "A file has at most 2 000 000 rows; send several."));
            }
        }
        return rows == 0 ? noRows() : new Importable(rows);
    }

    private static FileCheck noRows() {
        return new Refused(
                Problem.invalid(
                        java.util.List.of(
                                new Fault(
                                        "",
                                        "no-rows",
                                        "The file has no rows.",
                                        "a header row, then a row for each record"))));
    }
}
