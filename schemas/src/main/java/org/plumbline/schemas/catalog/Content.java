package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The entries of a catalog, or of a part of one, in catalog order.
record Content(
        List<Modality> modalities,
        List<Agent> agents,
        List<Term> routes,
        List<Term> sites,
        List<ConditionGroup> conditionGroups,
        List<Condition> conditions,
        List<Instrument> instruments,
        List<Concomitant> concomitants,
        List<Term> adverseEvents,
        List<Evidence> evidence) {

    List<? extends Entry> of(Kind kind) {
        return switch (kind) {
            case MODALITY -> modalities;
            case TECHNIQUE ->
                    modalities.stream().flatMap(each -> each.techniques().stream()).toList();
            case AGENT -> agents;
            case ROUTE -> routes;
            case SITE -> sites;
            case CONDITION_GROUP -> conditionGroups;
            case CONDITION -> conditions;
            case INSTRUMENT -> instruments;
            case CONCOMITANT -> concomitants;
            case ADVERSE_EVENT -> adverseEvents;
            case EVIDENCE -> evidence;
        };
    }

    /// Every entry, each modality's techniques behind it.
    List<Listed> listed() {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.TECHNIQUE)
                .flatMap(kind -> of(kind).stream().flatMap(entry -> listed(kind, entry)))
                .toList();
    }

    private static Stream<Listed> listed(Kind kind, Entry entry) {
        Stream<Listed> itself = Stream.of(new Listed(kind, entry, Optional.empty()));
        return entry instanceof Modality modality
                ? Stream.concat(
                        itself,
                        modality.techniques().stream()
                                .map(each ->
                                        new Listed(Kind.TECHNIQUE, each, Optional.of(modality))))
                : itself;
    }
}
