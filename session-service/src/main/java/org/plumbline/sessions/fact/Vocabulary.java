package org.plumbline.sessions.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Kind;

/// The catalog as the readers ask it. Made of the whole catalog it knows every network's own terms,
/// so that everything on record can be written; what comes in is read with [#of] its network.
public final class Vocabulary {

    public static final List<String> TIMINGS = List.of("pre", "post", "diary", "follow-up");
    public static final List<String> SEXES = List.of("female", "male", "other");
    public static final List<String> SIDES = List.of("left", "right", "bilateral", "midline");
    public static final List<String> SEVERITIES = List.of("mild", "moderate", "severe");

    private final Catalog catalog;
    private final Suggestions suggestions;

    public Vocabulary(Catalog catalog) {
        this.catalog = catalog;
        suggestions = new Suggestions(catalog);
    }

    /// What a network may use.
    Vocabulary of(String network) {
        return new Vocabulary(catalog.forNetwork(network));
    }

    public Optional<Instrument> instrument(String slug) {
        return catalog.instrument(slug);
    }

    @Nullable String condition(Fields fields) {
        return slug(
                fields, "condition", Kind.CONDITION, known -> catalog.condition(known).isPresent());
    }

    @Nullable String modality(Fields fields) {
        return slug(
                fields, "modality", Kind.MODALITY, known -> catalog.modality(known).isPresent());
    }

    @Nullable String technique(Fields technique, @Nullable String modality) {
        if (modality == null) {
            return technique.code("name");
        }
        return technique.slug(
                "name",
                slug -> catalog.modality(modality).stream().anyMatch(of -> of.hasTechnique(slug)),
                given -> suggestions.techniqueHint(given, modality));
    }

    @Nullable Instrument instrument(Fields fields) {
        String slug =
                slug(
                        fields,
                        "instrument",
                        Kind.INSTRUMENT,
                        known -> catalog.instrument(known).isPresent());
        return slug == null ? null : catalog.instrument(slug).orElse(null);
    }

    @Nullable String agent(Fields fields) {
        return slug(fields, "agent", Kind.AGENT, catalog::isAgent);
    }

    @Nullable String route(Fields fields) {
        return slug(fields, "route", Kind.ROUTE, catalog::isRoute);
    }

    @Nullable String site(Fields fields) {
        return slug(fields, "site", Kind.SITE, catalog::isSite);
    }

    List<String> concomitant(Fields fields) {
        return fields.texts(
                "concomitant",
                100,
                catalog::isConcomitant,
                given -> suggestions.hint(given, Kind.CONCOMITANT));
    }

    @Nullable String adverseEvent(Fields fields) {
        return slug(fields, "code", Kind.ADVERSE_EVENT, catalog::isAdverseEvent);
    }

    private @Nullable String slug(Fields fields, String name, Kind kind, Predicate<String> known) {
        return fields.slug(name, known, given -> suggestions.hint(given, kind));
    }
}
