package org.plumbline.reporting.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.ConditionGroup;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.schemas.catalog.Modality;

/// The catalog in the order in which it is read.
final class Sections {

    private final Catalog catalog;
    private final Cards cards;
    private final Predicate<Listed> shown;

    private Sections(Catalog catalog, Cards cards, Predicate<Listed> shown) {
        this.catalog = catalog;
        this.cards = cards;
        this.shown = shown;
    }

    /// Sections that have something to show.
    ///
    /// @param shown which entries; techniques and groups are with those that they belong to
    static List<Section> of(Catalog catalog, Cards cards, Predicate<Listed> shown) {
        return new Sections(catalog, cards, shown)
                .all().stream().filter(section -> !section.isEmpty()).toList();
    }

    private List<Section> all() {
        return List.of(
                section(
                        "modalities",
                        "Modalities",
                        "Ways of treating, with their techniques.",
                        true,
                        each -> is(each, Kind.MODALITY) && !isComparator(each)),
                section(
                        "agents",
                        "Agents and devices",
                        "What is injected, inserted or applied, and how its use is recorded.",
                        false,
                        each -> is(each, Kind.AGENT)),
                section("routes", "Routes", "", false, each -> is(each, Kind.ROUTE)),
                section("sites", "Sites", "", false, each -> is(each, Kind.SITE)),
                conditions(),
                section(
                        "instruments",
                        "Instruments",
                        Catalog.LOINC_NOTICE,
                        true,
                        each -> is(each, Kind.INSTRUMENT)),
                section(
                        "comparators",
                        "Comparators",
                        "What the modalities are compared with, where a clinic offers it.",
                        false,
                        each -> is(each, Kind.MODALITY) && isComparator(each)),
                section(
                        "concomitants",
                        "Concomitant therapies",
                        "",
                        false,
                        each -> is(each, Kind.CONCOMITANT)),
                section(
                        "adverse-events",
                        "Adverse events",
                        "",
                        false,
                        each -> is(each, Kind.ADVERSE_EVENT)),
                section(
                        "evidence",
                        "Evidence ledger",
                        "Studies and statements that providers point to, and what was found on"
                                + " looking at them. A claim is what providers say; it is no"
                                + " result.",
                        true,
                        each -> is(each, Kind.EVIDENCE)));
    }

    private Section section(
            String id, String title, String note, boolean wide, Predicate<Listed> member) {
        List<Card> found =
                catalog.entries().stream().filter(member).filter(shown).map(cards::of).toList();
        return new Section(id, title, note, wide, found, List.of());
    }

    private Section conditions() {
        Map<String, Listed> bySlug = new HashMap<>();
        catalog.entries().stream()
                .filter(each -> is(each, Kind.CONDITION))
                .forEach(each -> bySlug.put(each.entry().slug(), each));
        return new Section(
                "conditions",
                "Conditions",
                "Each is in one group, by which small numbers can be looked at together.",
                false,
                List.of(),
                catalog.conditionGroups().stream().map(group -> group(group, bySlug)).toList());
    }

    private Section group(ConditionGroup group, Map<String, Listed> conditions) {
        return new Section(
                Anchors.of(Kind.CONDITION_GROUP, group.slug()),
                group.label(cards.language()),
                group.slug(),
                false,
                group.conditions().stream()
                        .flatMap(slug -> Stream.ofNullable(conditions.get(slug)))
                        .filter(shown)
                        .map(cards::of)
                        .toList(),
                List.of());
    }

    private static boolean is(Listed entry, Kind kind) {
        return entry.kind() == kind;
    }

    private static boolean isComparator(Listed entry) {
        return entry.entry() instanceof Modality modality && modality.comparator();
    }
}
