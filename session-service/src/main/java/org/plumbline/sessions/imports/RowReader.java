package org.plumbline.sessions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.json.Json;

/// Understands the rows under a header.
final class RowReader {

    private final Header header;
    private final @Nullable String clinic;
    private final Set<String> clinics;

    /// @param clinic of all rows, null where the rows carry theirs
    /// @param clinics for which the submitter may write
    RowReader(Header header, @Nullable String clinic, Set<String> clinics) {
        this.header = header;
        this.clinic = clinic;
        this.clinics = clinics;
    }

    ImportRow read(CsvFile.Row row) {
        if (row.cells().size() != header.columns().size()) {
            return ImportRow.refused(row.ordinal(), List.of(fieldCount(row)));
        }
        RowHead head = new RowHead(row.line(), column -> value(row, column));
        return head.row(row.ordinal(), clinic, clinics, kind -> patch(row, kind, head));
    }

    private RowFault fieldCount(CsvFile.Row row) {
        return new RowFault(
                row.line(),
                "",
                "field-count",
                "The row has "
                        + row.cells().size()
                        + " fields, the header "
                        + header.columns().size()
                        + ".",
                null);
    }

    private @Nullable Json value(CsvFile.Row row, Column column) {
        int index = header.columns().indexOf(column);
        return index < 0 ? null : Cells.read(row.cells().get(index), column.form());
    }

    private Patch patch(CsvFile.Row row, Kind kind, RowHead head) {
        Map<Column, @Nullable Json> values = new EnumMap<>(Column.class);
        for (int i = 0; i < header.columns().size(); i++) {
            Column column = header.columns().get(i);
            if (column.isAboutRow()) {
                continue;
            }
            Json value = Cells.read(row.cells().get(i), column.form());
            if (column.appliesTo(kind)) {
                values.put(column, value);
            } else if (value != null) {
                head.fault(
                        column.header(),
                        "not-applicable",
                        column.header() + " does not apply to a " + kind.slug() + ".",
                        "leave the cell empty");
            }
        }
        return new Patch.Cells(values);
    }
}
