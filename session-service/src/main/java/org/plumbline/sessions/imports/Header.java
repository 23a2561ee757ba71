package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.sessions.fact.Nearest;
import org.plumbline.sessions.problem.Faults;

/// Which column each field of a row belongs to.
record Header(List<Column> columns) {

    Header {
        columns = List.copyOf(columns);
    }

    /// @param network whether the rows must carry their clinic
    static Header read(List<String> names, boolean network, Faults faults) {
        List<Column> columns = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (int i = 0; i < names.size(); i++) {
            String at = "/header/" + i;
            var column = Column.named(Cells.trimmed(names.get(i)));
            if (column.isEmpty()) {
                faults.add(
                        at,
                        "unknown-field",
                        "Column " + (i + 1) + " is not known.",
                        hint(names.get(i)));
            } else if (!seen.add(column.get())) {
                faults.add(
                        at,
                        "duplicate-header",
                        "The column " + column.get().header() + " occurs twice.",
                        null);
            } else {
                columns.add(column.get());
            }
        }
        require(seen, Column.TYPE, faults);
        require(seen, Column.ID, faults);
        if (network) {
            require(seen, Column.CLINIC, faults);
        }
        return new Header(columns);
    }

    private static void require(Set<Column> seen, Column column, Faults faults) {
        if (!seen.contains(column)) {
            faults.add(
                    "/header",
                    "required",
                    "The column " + column.header() + " is missing.",
                    "the header row comes first and names every column");
        }
    }

    private static String hint(String given) {
        String nearest = Nearest.hint(Cells.trimmed(given), Column.headers());
        String allowed = Column.headers().collect(Collectors.joining(", "));
        return nearest.startsWith("one of")
                ? "one of " + allowed
                : nearest + " Allowed: " + allowed;
    }
}
