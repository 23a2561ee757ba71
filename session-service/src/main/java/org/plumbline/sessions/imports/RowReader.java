package org.plumbline.sessions.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.json.Json;

/// Understands rows.
final class RowReader {

    private static final BigDecimal MOST_REVISIONS = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Header header;
    private final @Nullable String clinic;
    private final Set<String> clinics;

    /// @param clinic of all rows, null where the rows carry theirs
    /// @param clinics for which the submitter may write; `*` for all
    RowReader(Header header, @Nullable String clinic, Set<String> clinics) {
        this.header = header;
        this.clinic = clinic;
        this.clinics = clinics;
    }

    ImportRow read(CsvFile.Row row) {
        if (row.cells().size() != header.columns().size()) {
            return refused(
                    row,
                    "field-count",
                    "The row has "
                            + row.cells().size()
                            + " fields, the header "
                            + header.columns().size()
                            + ".");
        }
        return new OneRow(row).understood();
    }

    private static ImportRow refused(CsvFile.Row row, String code, String detail) {
        return new ImportRow(
                row.ordinal(),
                row.line(),
                null,
                Wish.RECORDED,
                null,
                new Patch(Map.of()),
                List.of(new RowFault(row.line(), "", code, detail, null)));
    }

    private final class OneRow {

        private final CsvFile.Row row;
        private final List<RowFault> faults = new ArrayList<>();

        OneRow(CsvFile.Row row) {
            this.row = row;
        }

        ImportRow understood() {
            Kind kind = kind();
            String at = clinic();
            String id = id();
            Wish wish = wish();
            Long ifRevision = ifRevision();
            Patch patch = kind == null ? new Patch(Map.of()) : patch(kind);
            RecordKey key =
                    kind == null || at == null || id == null ? null : new RecordKey(kind, at, id);
            return new ImportRow(row.ordinal(), row.line(), key, wish, ifRevision, patch, faults);
        }

        private String cell(Column column) {
            int index = header.columns().indexOf(column);
            return index < 0 ? "" : Cells.trimmed(row.cells().get(index));
        }

        private void fault(Column column, String code, String detail, @Nullable String hint) {
            faults.add(new RowFault(row.line(), column.header(), code, detail, hint));
        }

        private @Nullable Kind kind() {
            return switch (cell(Column.TYPE).toLowerCase(Locale.ROOT)) {
                case "session" -> Kind.SESSION;
                case "score" -> Kind.SCORE;
                case "" -> {
                    fault(Column.TYPE, "required", "type is required.", "session or score");
                    yield null;
                }
                default -> {
                    fault(Column.TYPE, "unknown-slug", "type is not known.", "session or score");
                    yield null;
                }
            };
        }

        private @Nullable String clinic() {
            String given = cell(Column.CLINIC);
            if (clinic != null) {
                if (!given.isEmpty() && !given.equals(clinic)) {
                    fault(
                            Column.CLINIC,
                            "not-applicable",
                            "This import is for another clinic.",
                            null);
                    return null;
                }
                return clinic;
            }
            if (given.isEmpty()) {
                fault(Column.CLINIC, "required", "clinic is required.", null);
                return null;
            }
            if (!Identifiers.isSlug(given)) {
                fault(Column.CLINIC, "bad-id", "clinic is no slug.", "such as harbour");
                return null;
            }
            if (!clinics.contains("*") && !clinics.contains(given)) {
                fault(Column.CLINIC, "forbidden", "You may not write for this clinic.", null);
                return null;
            }
            return given;
        }

        private @Nullable String id() {
            String id = cell(Column.ID);
            if (id.isEmpty()) {
                fault(Column.ID, "required", "id is required.", null);
            } else if (Identifiers.looksIdentifying(id)) {
                fault(
                        Column.ID,
                        "looks-identifying",
                        "id looks as if it said who the person is.",
                        "use a number or code of your own, such as S-2041");
            } else if (!Identifiers.isId(id)) {
                fault(
                        Column.ID,
                        "bad-id",
                        "id is not permitted.",
                        "1 to 64 of A-Z a-z 0-9 . _ : -");
            } else {
                return id;
            }
            return null;
        }

        private Wish wish() {
            return switch (cell(Column.STATUS).toLowerCase(Locale.ROOT)) {
                case "", "recorded" -> Wish.RECORDED;
                case "retracted" -> Wish.RETRACTED;
                case "record-again" -> Wish.RECORD_AGAIN;
                default -> {
                    fault(
                            Column.STATUS,
                            "unknown-slug",
                            "status is not known.",
                            "recorded, retracted or record-again");
                    yield Wish.RECORDED;
                }
            };
        }

        private @Nullable Long ifRevision() {
            Json given = Cells.read(cell(Column.IF_REVISION), Column.Form.NUMBER);
            if (given == null) {
                return null;
            }
            if (given instanceof Json.Num(BigDecimal number)
                    && number.signum() > 0
                    && number.compareTo(MOST_REVISIONS) <= 0
                    && number.stripTrailingZeros().scale() <= 0) {
                return number.longValueExact();
            }
            fault(Column.IF_REVISION, "wrong-type", "ifRevision is a number from 1.", null);
            return null;
        }

        private Patch patch(Kind kind) {
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
                    fault(
                            column,
                            "not-applicable",
                            column.header() + " does not apply to a " + kind.slug() + ".",
                            "leave the cell empty");
                }
            }
            return new Patch(values);
        }
    }
}
