package org.plumbline.sessions.fact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Condition;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Modality;
import org.plumbline.schemas.catalog.Term;

/// The catalog as the readers ask it. Made of the whole catalog it knows every network's own terms,
/// so that everything on record can be written; what comes in is read with [#of] its network.
public final class Vocabulary {

    private final Catalog catalog;

    public Vocabulary(Catalog catalog) {
        this.catalog = catalog;
    }

    /// What a network may use.
    Vocabulary of(String network) {
        return new Vocabulary(catalog.forNetwork(network));
    }

    public Optional<Instrument> instrument(String slug) {
        return catalog.instrument(slug);
    }

    @Nullable String condition(Fields fields) {
        return fields.slug(
                "condition",
                slug -> catalog.condition(slug).isPresent(),
                () -> catalog.conditions().stream().map(Condition::slug));
    }

    @Nullable String modality(Fields fields) {
        return fields.slug(
                "modality",
                slug -> catalog.modality(slug).isPresent(),
                () -> catalog.modalities().stream().map(Modality::slug));
    }

    @Nullable String technique(Fields technique, @Nullable String modality) {
        if (modality == null) {
            return technique.code("name");
        }
        List<Term> techniques =
                catalog.modality(modality).map(Modality::techniques).orElse(List.of());
        return technique.slug(
                "name",
                slug -> techniques.stream().anyMatch(term -> term.slug().equals(slug)),
                () -> slugs(techniques));
    }

    @Nullable Instrument instrument(Fields fields) {
        String slug =
                fields.slug(
                        "instrument",
                        name -> catalog.instrument(name).isPresent(),
                        () -> catalog.instruments().stream().map(Instrument::slug));
        return slug == null ? null : catalog.instrument(slug).orElse(null);
    }

    @Nullable String agent(Fields fields) {
        return fields.slug("agent", catalog::isAgent, () -> slugs(catalog.agents()));
    }

    @Nullable String route(Fields fields) {
        return fields.slug("route", catalog::isRoute, () -> slugs(catalog.routes()));
    }

    @Nullable String site(Fields fields) {
        return fields.slug("site", catalog::isSite, () -> slugs(catalog.sites()));
    }

    List<String> concomitant(Fields fields) {
        return fields.texts(
                "concomitant", 100, catalog::isConcomitant, () -> slugs(catalog.concomitants()));
    }

    @Nullable String adverseEvent(Fields fields) {
        return fields.slug(
                "code", catalog::isAdverseEvent, () -> slugs(catalog.adverseEventCodes()));
    }

    private static Stream<String> slugs(List<? extends Entry> entries) {
        return entries.stream().map(Entry::slug);
    }
}
