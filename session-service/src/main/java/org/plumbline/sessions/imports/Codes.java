package org.plumbline.sessions.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.sessions.fact.Vocabulary;

/// What may stand in the columns of a file that take codes: one row for each code.
final class Codes {

    private static final Map<Kind, Column> COLUMNS =
            Map.of(
                    Kind.MODALITY, Column.MODALITY,
                    Kind.TECHNIQUE, Column.TECHNIQUE,
                    Kind.AGENT, Column.AGENT,
                    Kind.ROUTE, Column.ROUTE,
                    Kind.SITE, Column.SITE,
                    Kind.CONDITION, Column.CONDITION,
                    Kind.INSTRUMENT, Column.INSTRUMENT,
                    Kind.CONCOMITANT, Column.CONCOMITANT,
                    Kind.ADVERSE_EVENT, Column.ADVERSE_EVENTS);

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
        catalog.entries().stream()
                .filter(listed -> COLUMNS.containsKey(listed.kind()))
                .forEach(listed ->
                        csv.row(
                                COLUMNS.get(listed.kind()).header(),
                                listed.entry().slug(),
                                listed.entry().label(language),
                                note(listed)));
        fixed(csv, Column.TYPE, List.of("session", "score"));
        fixed(csv, Column.STATUS, List.of("recorded", "retracted", "record-again"));
        fixed(csv, Column.SEX, Vocabulary.SEXES);
        fixed(csv, Column.LATERALITY, Vocabulary.SIDES);
        fixed(csv, Column.TIMING, Vocabulary.TIMINGS);
        Vocabulary.SEVERITIES.forEach(severity ->
                csv.row(Column.ADVERSE_EVENTS.header(), severity, "", "severity, behind a colon"));
        return csv.bytes();
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
