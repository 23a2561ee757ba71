package org.plumbline.sessions.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.sessions.fact.Vocabulary;

/// What may stand in the columns of a file that take codes: one row for each code.
final class Codes {

    private final Catalog catalog;
    private final String language;

    /// @param catalog a network's view
    /// @param language of the labels
    Codes(Catalog catalog, String language) {
        this.catalog = catalog;
        this.language = language;
    }

    byte[] csv(char separator) {
        SafeCsv csv = new SafeCsv(separator).row("column", "code", "label", "note");
        for (Listed listed : catalog.entries()) {
            column(listed.kind())
                    .ifPresent(column ->
                            csv.row(
                                    column.header(),
                                    listed.entry().slug(),
                                    listed.entry().label(language),
                                    note(listed)));
        }
        fixed(csv, Column.TYPE, List.of("session", "score"));
        fixed(csv, Column.STATUS, List.of("recorded", "retracted", "record-again"));
        fixed(csv, Column.SEX, Vocabulary.SEXES);
        fixed(csv, Column.LATERALITY, Vocabulary.SIDES);
        fixed(csv, Column.TIMING, Vocabulary.TIMINGS);
        Vocabulary.SEVERITIES.forEach(severity ->
                csv.row(Column.ADVERSE_EVENTS.header(), severity, "", "severity, behind a colon"));
        return csv.bytes();
    }

    /// The column that takes entries of that kind, if one does.
    private static Optional<Column> column(Kind kind) {
        return switch (kind) {
            case MODALITY -> Optional.of(Column.MODALITY);
            case TECHNIQUE -> Optional.of(Column.TECHNIQUE);
            case AGENT -> Optional.of(Column.AGENT);
            case ROUTE -> Optional.of(Column.ROUTE);
            case SITE -> Optional.of(Column.SITE);
            case CONDITION -> Optional.of(Column.CONDITION);
            case INSTRUMENT -> Optional.of(Column.INSTRUMENT);
            case CONCOMITANT -> Optional.of(Column.CONCOMITANT);
            case ADVERSE_EVENT -> Optional.of(Column.ADVERSE_EVENTS);
            case CONDITION_GROUP, EVIDENCE -> Optional.empty();
        };
    }

    private static void fixed(SafeCsv csv, Column column, List<String> codes) {
        codes.forEach(code -> csv.row(column.header(), code, "", ""));
    }

    private static String note(Listed listed) {
        Entry entry = listed.entry();
        if (entry instanceof Instrument instrument) {
            return String.format(
                    Locale.ROOT,
                    "%s to %s by %s, %s",
                    instrument.minimum().toPlainString(),
                    instrument.maximum().toPlainString(),
                    instrument.resolution().toPlainString(),
                    instrument.unit());
        }
        return listed.modality().map(modality -> "of " + modality.slug()).orElse("");
    }
}
