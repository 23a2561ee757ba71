package org.plumbline.sessions.imports;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;

/// One line: a record as a PUT would carry it, and beside it `type`, `id`, `clinic`, `status` and
/// `ifRevision`. What it leaves out the record does not have.
record NdjsonRow(Json.Obj object, long line, @Nullable String clinic, Set<String> clinics) {

    private static final String SCORES = "scores";
    private static final List<Column> ABOUT_THE_ROW =
            List.of(Column.TYPE, Column.ID, Column.CLINIC, Column.STATUS, Column.IF_REVISION);

    ImportRow understood(long ordinal) {
        RowHead head = new RowHead(line, column -> object.get(column.header()));
        Json.Obj body = object;
        for (Column column : ABOUT_THE_ROW) {
            body = body.without(column.header());
        }
        if (body.get(SCORES) != null) {
            head.fault(
                    "/" + SCORES,
                    "not-applicable",
                    "A line is one record.",
                    "give each score a line of its own, with session");
        }
        Patch whole = new Patch.Whole(body);
        return head.row(ordinal, clinic, clinics, _ -> whole);
    }
}
