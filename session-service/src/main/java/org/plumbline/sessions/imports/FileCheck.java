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

    static FileCheck of(ReceivedFile received, FileFormat format, @Nullable String clinic) {
        Faults faults = new Faults();
        try {
            long rows = format.count(received.open(), clinic == null, MOST_ROWS, faults);
            if (!faults.none()) {
                return new Refused(Problem.invalid(faults.all()));
            }
            if (rows > MOST_ROWS) {
                return tooManyRows();
            }
            return rows == 0 ? noRows() : new Importable(rows);
        } catch (UnreadableFileException e) {
            return new Refused(Problem.invalid("", e.code(), e.detail()));
        }
    }

    private static FileCheck tooManyRows() {
        return new Refused(
                new Problem(
                        413,
                        "too-many-rows",
                        "Too many rows",
                        "A file has at most 2 000 000 rows; send several."));
    }

    private static FileCheck noRows() {
        return new Refused(
                Problem.invalid(
                        java.util.List.of(
                                new Fault(
                                        "",
                                        "no-rows",
                                        "The file has no rows.",
                                        "a row, or in NDJSON a line, for each record"))));
    }
}
