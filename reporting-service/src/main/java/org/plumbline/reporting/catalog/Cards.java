package org.plumbline.reporting.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.schemas.catalog.Agent;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Code;
import org.plumbline.schemas.catalog.Concomitant;
import org.plumbline.schemas.catalog.Condition;
import org.plumbline.schemas.catalog.ConditionGroup;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Evidence;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.schemas.catalog.Modality;
import org.plumbline.schemas.catalog.Term;

/// Writes entries as cards.
///
/// @param catalog the reader's view
/// @param language of the labels
/// @param whole address of the page that has every entry; empty for this page
record Cards(Catalog catalog, String language, String whole) {

    Card of(Listed listed) {
        Entry entry = listed.entry();
        List<Row> rows = new ArrayList<>(names(entry));
        rows.addAll(rows(entry));
        return new Card(
                Anchors.of(listed),
                entry.label(language),
                labelLanguage(entry),
                entry.slug(),
                catalog.isAdded(listed),
                rows,
                entry instanceof Modality modality ? techniques(modality) : List.of());
    }

    String labelLanguage(Entry entry) {
        return entry.labels().containsKey(language) ? language : "en";
    }

    private List<Card> techniques(Modality modality) {
        return modality.techniques().stream()
                .map(each -> of(new Listed(Kind.TECHNIQUE, each, Optional.of(modality))))
                .toList();
    }

    private List<Row> names(Entry entry) {
        String also =
                String.join(" · ", entry.synonyms().getOrDefault(labelLanguage(entry), List.of()));
        String elsewhere =
                Entry.LANGUAGES.stream()
                        .filter(each -> !each.equals(labelLanguage(entry)))
                        .filter(entry.labels()::containsKey)
                        .filter(each -> !entry.label(each).equals(entry.label(language)))
                        .map(each -> each + ": " + entry.label(each))
                        .collect(Collectors.joining(" · "));
        return List.of(Row.of("Also called", also), Row.of("In other languages", elsewhere));
    }

    private List<Row> rows(Entry entry) {
        return switch (entry) {
            case Modality modality ->
                    List.of(
                            Row.of("What it is", text(modality.description())),
                            Row.of("Source", modality.source()));
            case Agent agent -> agent(agent);
            case Condition condition -> condition(condition);
            case Instrument instrument -> InstrumentRows.of(instrument);
            case Concomitant concomitant ->
                    List.of(
                            Row.of("Kind", concomitant.group().orElse("").replace('-', ' ')),
                            Row.of("Caution", concomitant.caution().map(this::text).orElse("")));
            case Evidence evidence -> new EvidenceRows(catalog, language, whole).of(evidence);
            case Term _, ConditionGroup _ -> List.of();
        };
    }

    private String text(Map<String, String> byLanguage) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", ""));
    }

    private static List<Row> agent(Agent agent) {
        return List.of(
                Row.of("Counted in", agent.unit()),
                Row.of("Recorded by", String.join(", ", agent.fields())),
                Row.of(
                        "ATC",
                        agent.atc().stream()
                                .flatMap(atc ->
                                        atc.codes().stream()
                                                .map(code ->
                                                        Value.checked(
                                                                code,
                                                                atc.verified(),
                                                                atc.source())))
                                .toList()));
    }

    private static List<Row> condition(Condition condition) {
        Condition.Mechanism mechanism = condition.mechanism();
        return List.of(
                Row.of(
                        "Mechanism of its pain",
                        Value.checked(
                                words(mechanism.slug()), mechanism.verified(), mechanism.source())),
                Row.of("ICD-10", condition.icd10().map(Cards::code)),
                Row.of("ICD-10-CM", condition.icd10cm().map(Cards::code)),
                Row.of("ICD-11", condition.icd11().map(Cards::code)),
                Row.of("ICD-11, chronic pain", condition.icd11Group().map(Cards::code)));
    }

    static Value code(Code code) {
        return Value.checked(code.code(), code.verified(), code.source(), code.note().orElse(""));
    }

    private static String words(Condition.Descriptor mechanism) {
        return switch (mechanism) {
            case NOCICEPTIVE -> "nociceptive";
            case NEUROPATHIC -> "neuropathic";
            case NOCIPLASTIC -> "nociplastic";
            case MIXED -> "mixed";
        };
    }
}
