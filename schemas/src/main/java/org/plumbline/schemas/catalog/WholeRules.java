package org.plumbline.schemas.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What must hold between the entries of a catalog.
final class WholeRules {

    private WholeRules() {}

    static void require(Content content) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TECHNIQUE) {
                new Entries<>(kind.plural(), content.of(kind));
                requireDistinctLabels(kind.plural(), content.of(kind));
            }
        }
        for (Modality modality : content.modalities()) {
            EntryRules.require(Fault.of(Kind.MODALITY, modality), modality);
            requireDistinctLabels("techniques of " + modality.slug(), modality.techniques());
        }
        requireOneGroupEach(content.conditions(), content.conditionGroups());
        requireReferences(content);
    }

    /// A label must tell people one entry from every other of its kind.
    private static void requireDistinctLabels(String kind, List<? extends Entry> entries) {
        Map<String, String> slugOf = new HashMap<>();
        for (Entry entry : entries) {
            entry.labels()
                    .forEach((language, label) -> {
                        String key = language + ' ' + label.toLowerCase(Locale.ROOT);
                        String other = slugOf.put(key, entry.slug());
                        new Fault(kind, entry.slug())
                                .unless(
                                        other == null,
                                        "the label “" + label + "” is that of " + other + " too");
                    });
        }
    }

    private static void requireOneGroupEach(
            List<Condition> conditions, List<ConditionGroup> groups) {
        Map<String, String> groupOf = new HashMap<>();
        for (ConditionGroup group : groups) {
            for (String condition : group.conditions()) {
                new Fault("condition-groups", condition)
                        .unless(
                                groupOf.put(condition, group.slug()) == null,
                                "is in more than one place");
            }
        }
        for (Condition condition : conditions) {
            Fault.of(Kind.CONDITION, condition)
                    .unless(groupOf.remove(condition.slug()) != null, "is in no group");
        }
        if (!groupOf.isEmpty()) {
            throw new InvalidCatalogException(
                    "condition-groups: not conditions: " + groupOf.keySet());
        }
    }

    private static void requireReferences(Content content) {
        var modalities = new Entries<>(Kind.MODALITY.plural(), content.modalities());
        var conditions = new Entries<>(Kind.CONDITION.plural(), content.conditions());
        Set<Integer> numbers = new HashSet<>();
        for (Evidence evidence : content.evidence()) {
            Fault fault = Fault.of(Kind.EVIDENCE, evidence);
            fault.unless(numbers.add(evidence.number()), "its number stands twice");
            for (String slug : evidence.modalities()) {
                fault.unless(
                        slug.equals("combined") || modalities.has(slug), "no modality: " + slug);
            }
            evidence.conditions()
                    .forEach(slug -> fault.unless(conditions.has(slug), "no condition: " + slug));
            evidence.comparator()
                    .slugs()
                    .forEach(slug -> fault.unless(modalities.has(slug), "no comparator: " + slug));
        }
    }
}
