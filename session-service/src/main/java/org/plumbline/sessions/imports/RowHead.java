package org.plumbline.sessions.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Spreadsheet;
import org.plumbline.sessions.json.Json;

/// What a row says about itself, whatever the format: of which record it speaks and what it wants.
final class RowHead {

    private static final BigDecimal MOST_REVISIONS = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Patch NOTHING = new Patch.Cells(Map.of());

    private final long line;
    private final Function<Column, @Nullable Json> given;
    private final List<RowFault> faults = new ArrayList<>();

    /// @param given what the row has in a column, null for nothing
    RowHead(long line, Function<Column, @Nullable Json> given) {
        this.line = line;
        this.given = given;
    }

    /// @param clinic of all rows, null where the rows carry theirs
    /// @param clinics for which the submitter may write
    /// @param patch what the row says of a record of that kind
    ImportRow row(
            long ordinal,
            @Nullable String clinic,
            Set<String> clinics,
            Function<Kind, Patch> patch) {
        Kind kind = kind();
        String at = clinic == null ? clinicAmong(clinics) : theClinic(clinic);
        String id = id();
        Wish wish = wish();
        Long ifRevision = ifRevision();
        Patch content = kind == null ? NOTHING : patch.apply(kind);
        RecordKey key =
                kind == null || at == null || id == null ? null : new RecordKey(kind, at, id);
        return new ImportRow(ordinal, line, key, wish, ifRevision, content, faults);
    }

    void fault(String column, String code, String detail, @Nullable String hint) {
        faults.add(new RowFault(line, column, code, detail, hint));
    }

    private void fault(Column column, String code, String detail, @Nullable String hint) {
        fault(column.header(), code, detail, hint);
    }

    /// Empty where there is nothing; null where it is no text, which is then noted.
    private @Nullable String text(Column column) {
        return switch (given.apply(column)) {
            case null -> "";
            case Json.Text(String text) -> text;
            default -> {
                fault(column, "wrong-type", column.header() + " is text.", null);
                yield null;
            }
        };
    }

    private @Nullable Kind kind() {
        String type = text(Column.TYPE);
        if (type == null) {
            return null;
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
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

    private @Nullable String theClinic(String clinic) {
        String text = text(Column.CLINIC);
        if (text == null) {
            return null;
        }
        if (!text.isEmpty() && !text.equals(clinic)) {
            fault(
                    Column.CLINIC,
                    "not-applicable",
                    "This import is for another clinic.",
                    "leave the cell empty, or import it there");
            return null;
        }
        return clinic;
    }

    private @Nullable String clinicAmong(Set<String> clinics) {
        String text = text(Column.CLINIC);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            fault(
                    Column.CLINIC,
                    "required",
                    "clinic is required.",
                    "the clinic's slug in each row, such as harbour");
            return null;
        }
        if (!Identifiers.isSlug(text)) {
            fault(Column.CLINIC, "bad-id", "clinic is no slug.", "such as harbour");
            return null;
        }
        if (!clinics.contains("*") && !clinics.contains(text)) {
            fault(
                    Column.CLINIC,
                    "forbidden",
                    "You may not write for this clinic.",
                    "the clinics that your token names");
            return null;
        }
        return text;
    }

    private @Nullable String id() {
        String id = text(Column.ID);
        if (id == null) {
            return null;
        }
        if (id.isEmpty()) {
            fault(Column.ID, "required", "id is required.", "an id of your own, such as S-2041");
        } else if (Identifiers.looksIdentifying(id)) {
            fault(
                    Column.ID,
                    "looks-identifying",
                    "id looks as if it said who the person is.",
                    "use a number or code of your own, such as S-2041");
        } else if (!Identifiers.isId(id)) {
            String damage = Spreadsheet.id(id);
            fault(
                    Column.ID,
                    "bad-id",
                    "id is not permitted.",
                    damage == null ? "1 to 64 of A-Z a-z 0-9 . _ : -" : damage);
        } else {
            return id;
        }
        return null;
    }

    private Wish wish() {
        String status = text(Column.STATUS);
        if (status == null) {
            return Wish.RECORDED;
        }
        return switch (status.toLowerCase(Locale.ROOT)) {
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
        Json value = given.apply(Column.IF_REVISION);
        if (value == null) {
            return null;
        }
        if (value instanceof Json.Num(BigDecimal number)
                && number.signum() > 0
                && number.compareTo(MOST_REVISIONS) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.longValueExact();
        }
        fault(
                Column.IF_REVISION,
                "wrong-type",
                "ifRevision is a whole number from 1.",
                "the revision that the row amends, or an empty cell");
        return null;
    }
}
