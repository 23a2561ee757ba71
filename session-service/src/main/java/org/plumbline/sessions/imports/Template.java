package org.plumbline.sessions.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.schemas.catalog.Agent;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Condition;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Modality;

/// An empty file but for its header and three rows that show how a session, a score of it and a
/// later one are written. Its codes are of the catalog, so that it can be imported as it is.
final class Template {

    private static final String PATIENT = "EXAMPLE-1";
    private static final String SESSION = "EXAMPLE-1-S1";
    private static final String STARTED = "2026-03-01T09:30:00+01:00";
    private static final String LATER = "2026-06-02T18:00:00+02:00";

    private final Catalog catalog;
    private final String clinic;

    /// @param catalog a network's view
    Template(Catalog catalog, String clinic) {
        this.catalog = catalog;
        this.clinic = clinic;
    }

    byte[] csv(char separator) {
        return new SafeCsv(separator)
                .row(Column.ofRecords().map(Column::header).toList())
                .row(cells(session()))
                .row(cells(score("EXAMPLE-1-pre", SESSION, "pre", STARTED)))
                .row(cells(score("EXAMPLE-1-month-3", "", "follow-up", LATER)))
                .bytes();
    }

    private static List<String> cells(Map<Column, String> row) {
        return Column.ofRecords().map(column -> row.getOrDefault(column, "")).toList();
    }

    private Map<Column, String> session() {
        Map<Column, String> row = row("session", SESSION);
        Modality modality =
                example(
                        catalog.modalities(),
                        each -> !each.comparator() && !each.techniques().isEmpty());
        row.put(Column.MODALITY, modality.slug());
        row.put(Column.STARTED_AT, STARTED);
        row.put(Column.PRACTITIONER, "dr-7");
        row.put(Column.TECHNIQUE, modality.techniques().getFirst().slug());
        Agent agent =
                example(catalog.agents(), each -> each.fields().contains(Column.VOLUME.header()));
        row.put(Column.AGENT, agent.slug());
        row.put(Column.VOLUME, "5");
        row.put(Column.CONCENTRATION, "1");
        row.put(Column.ROUTE, example(catalog.routes(), _ -> true).slug());
        row.put(
                Column.SITE,
                example(catalog.sites(), each -> each.slug().equals("lower-back")).slug());
        row.put(Column.LATERALITY, "left");
        row.put(Column.BIRTH_YEAR, "1970");
        row.put(Column.SEX, "female");
        row.put(Column.SYMPTOM_ONSET, "2024-05");
        row.put(Column.CONCOMITANT, example(catalog.concomitants(), _ -> true).slug());
        row.put(
                Column.ADVERSE_EVENTS,
                example(catalog.adverseEventCodes(), _ -> true).slug() + ":mild");
        return row;
    }

    private Map<Column, String> score(String id, String session, String timing, String at) {
        Map<Column, String> row = row("score", id);
        Instrument instrument =
                example(catalog.instruments(), each -> each.slug().equals("nrs-pain"));
        row.put(Column.SESSION, session);
        row.put(Column.INSTRUMENT, instrument.slug());
        row.put(Column.TIMING, timing);
        row.put(Column.VALUE, instrument.minimum().toPlainString());
        row.put(Column.MEASURED_AT, at);
        return row;
    }

    private Map<Column, String> row(String type, String id) {
        Condition condition = example(catalog.conditions(), _ -> true);
        return new EnumMap<>(
                Map.of(
                        Column.TYPE, type,
                        Column.CLINIC, clinic,
                        Column.ID, id,
                        Column.PATIENT, PATIENT,
                        Column.CONDITION, condition.slug()));
    }

    /// The first of that sort, or the first of all.
    private static <E extends Entry> E example(List<E> entries, Predicate<E> sort) {
        return entries.stream().filter(sort).findFirst().orElseGet(entries::getFirst);
    }
}
