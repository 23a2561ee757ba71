package org.plumbline.schemas.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// What one file of a network adds to the catalog.
///
/// @param file its name, for faults
/// @param content its entries, without condition groups and evidence
/// @param techniques for modalities that exist already, by the modality's slug
/// @param groups of its conditions, by the slug of a group that exists already
record Addition(
        String file,
        String version,
        String network,
        Content content,
        Map<String, List<Term>> techniques,
        Map<String, List<String>> groups) {

    private static final NamingRules NAMING = new NamingRules(List.of("en"));

    Addition {
        techniques = Map.copyOf(techniques);
        groups = Map.copyOf(groups);
    }

    /// What must hold of it by itself.
    void require() {
        EntryRules.require(content, NAMING);
        techniques.values().stream()
                .flatMap(List::stream)
                .forEach(each -> NAMING.require(Kind.TECHNIQUE, each));
    }

    /// A catalog's entries and these behind them.
    ///
    /// @throws InvalidCatalogException where a slug is taken, or a modality or group is not there
    Content addedTo(Content base) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TECHNIQUE) {
                requireFree(kind.plural(), base.of(kind), content.of(kind));
            }
        }
        return new Content(
                joined(
                        extended("techniques", base.modalities(), techniques, this::withTechniques),
                        content.modalities()),
                joined(base.agents(), content.agents()),
                joined(base.routes(), content.routes()),
                joined(base.sites(), content.sites()),
                extended("conditionGroups", base.conditionGroups(), groups, ConditionGroup::with),
                joined(base.conditions(), content.conditions()),
                joined(base.instruments(), content.instruments()),
                joined(base.concomitants(), content.concomitants()),
                joined(base.adverseEvents(), content.adverseEvents()),
                base.evidence());
    }

    /// The keys of what it adds, as [Listed#key] has them.
    Stream<String> keys() {
        Stream<String> more =
                techniques.entrySet().stream()
                        .flatMap(each ->
                                each.getValue().stream()
                                        .map(term ->
                                                Kind.TECHNIQUE.slug()
                                                        + '/'
                                                        + each.getKey()
                                                        + '/'
                                                        + term.slug()));
        return Stream.concat(content.listed().stream().map(Listed::key), more);
    }

    private Modality withTechniques(Modality modality, List<Term> more) {
        requireFree("techniques of " + modality.slug(), modality.techniques(), more);
        return modality.with(more);
    }

    private static void requireFree(
            String kind, List<? extends Entry> taken, List<? extends Entry> wanted) {
        List<String> slugs = taken.stream().map(Entry::slug).toList();
        for (Entry entry : wanted) {
            new Fault(kind, entry.slug())
                    .unless(
                            !slugs.contains(entry.slug()),
                            "the slug is taken, by the shipped catalog or another addition");
        }
    }

    private static <E> List<E> joined(List<E> base, List<E> more) {
        return Stream.concat(base.stream(), more.stream()).toList();
    }

    private static <E extends Entry, M> List<E> extended(
            String field,
            List<E> base,
            Map<String, ? extends Collection<M>> more,
            BiFunction<E, List<M>, E> extend) {
        Map<String, Collection<M>> left = new HashMap<>(more);
        Function<E, E> extended =
                each -> {
                    Collection<M> found = left.remove(each.slug());
                    return found == null ? each : extend.apply(each, List.copyOf(found));
                };
        List<E> all = new ArrayList<>(base.stream().map(extended).toList());
        if (!left.isEmpty()) {
            throw new InvalidCatalogException(
                    field + ": not in the shipped catalog or the network's own: " + left.keySet());
        }
        return List.copyOf(all);
    }
}
