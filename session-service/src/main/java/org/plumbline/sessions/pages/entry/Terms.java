package org.plumbline.sessions.pages.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.schemas.catalog.Match;
import org.plumbline.schemas.catalog.Modality;

/// The terms that a network may use, by what people call them.
///
/// @param language in which they are named
record Terms(Catalog catalog, String language) {

    /// A choice.
    ///
    /// @param label as it is shown and, in fields for text, entered
    record Term(String slug, String label) {}

    /// Choices under a heading.
    record Group(String label, List<Term> terms) {}

    public List<Term> modalities() {
        return terms(catalog.modalities());
    }

    /// By modality, since a technique belongs to one.
    public List<Group> techniques() {
        return catalog.modalities().stream()
                .filter(modality -> !modality.techniques().isEmpty())
                .map(modality -> new Group(label(modality), terms(modality.techniques())))
                .toList();
    }

    public List<Term> routes() {
        return terms(catalog.routes());
    }

    public List<Term> concomitants() {
        return terms(catalog.concomitants());
    }

    public List<Term> adverseEvents() {
        return terms(catalog.adverseEventCodes());
    }

    /// With their range.
    public List<Term> instruments() {
        return catalog.instruments().stream()
                .map(each -> new Term(each.slug(), label(each) + " (" + range(each) + ")"))
                .toList();
    }

    private static String range(Instrument instrument) {
        return instrument.minimum().stripTrailingZeros().toPlainString()
                + "–"
                + instrument.maximum().stripTrailingZeros().toPlainString();
    }

    private List<Term> terms(List<? extends Entry> entries) {
        return entries.stream().map(each -> new Term(each.slug(), label(each))).toList();
    }

    private String label(Entry entry) {
        return entry.label(language);
    }

    /// What is to stand in a field for this slug: its label where that leads back to it.
    String shown(Kind kind, String slug) {
        return entries(kind)
                .filter(each -> each.entry().slug().equals(slug))
                .findFirst()
                .map(each -> label(each.entry()))
                .filter(label -> slug(kind, label).filter(slug::equals).isPresent())
                .orElse(slug);
    }

    /// Its label, or the slug where there is none of that kind.
    String named(Kind kind, String slug) {
        return entries(kind)
                .filter(each -> each.entry().slug().equals(slug))
                .findFirst()
                .map(each -> label(each.entry()))
                .orElse(slug);
    }

    /// The slug of the one term of that kind that is called exactly so, in whatever language.
    Optional<String> slug(Kind kind, String text) {
        if (entries(kind).anyMatch(each -> each.entry().slug().equals(text))) {
            return Optional.of(text);
        }
        List<String> exact =
                catalog.search(text).stream()
                        .filter(match -> match.closeness() == Match.Closeness.EXACT)
                        .map(Match::found)
                        .filter(each -> each.kind() == kind)
                        .map(each -> each.entry().slug())
                        .distinct()
                        .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    /// What may be meant, the best first; everything where nothing is said yet.
    List<Term> search(Kind kind, String text, int most) {
        Stream<Listed> found =
                text.isBlank()
                        ? entries(kind)
                        : catalog.search(text).stream()
                                .map(Match::found)
                                .filter(each -> each.kind() == kind);
        return found.limit(most)
                .map(each -> each.entry().slug())
                .map(slug -> new Term(slug, shown(kind, slug)))
                .toList();
    }

    private Stream<Listed> entries(Kind kind) {
        return catalog.entries().stream().filter(each -> each.kind() == kind);
    }

    /// Whether needles are part of it.
    boolean needling(String modality) {
        return catalog.modality(modality)
                .map(Modality::slug)
                .filter(slug -> slug.contains("needling") || slug.contains("acupuncture"))
                .isPresent();
    }
}
