package org.plumbline.sessions.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import org.plumbline.schemas.catalog.Match;
import org.plumbline.schemas.catalog.Modality;

/// What of a network's view of the catalog somebody may have meant by a text that is no slug: the
/// thing itself by its label or synonym in any language, something else by its slug, or a slip of
/// the pen.
final class Suggestions {

    private static final int LONGEST = 100;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_PART = 6;
    private static final int MOST = 3;
    private static final int SLUG_SHARE = 3;
    private static final int LABEL_SHARE = 5;

    private final Catalog catalog;

    Suggestions(Catalog catalog) {
        this.catalog = catalog;
    }

    String hint(String given, Kind kind) {
        return hint(given, kind, listed -> listed.kind() == kind);
    }

    /// Of a modality's techniques.
    String techniqueHint(String given, String modality) {
        return hint(
                given,
                Kind.TECHNIQUE,
                listed ->
                        listed.modality().map(Modality::slug).filter(modality::equals).isPresent());
    }

    private String hint(String given, Kind kind, Predicate<Listed> meant) {
        String damage = Spreadsheet.error(given);
        if (damage != null) {
            return damage;
        }
        String text = given.substring(0, Math.min(LONGEST, given.length()));
        return elsewhere(text, kind, meant)
                .or(() -> called(text, meant))
                .or(() -> spelled(text, meant))
                .orElseGet(() -> all(kind, meant));
    }

    private Optional<String> elsewhere(String text, Kind kind, Predicate<Listed> meant) {
        return catalog.entries().stream()
                .filter(listed -> listed.entry().slug().equals(text) && !meant.test(listed))
                .findFirst()
                .map(listed ->
                        listed.modality()
                                .map(owner -> text + " is a technique of " + owner.slug())
                                .orElseGet(() ->
                                        "this is the slug of another kind of thing ("
                                                + listed.kind().plural()
                                                + "), not of "
                                                + kind.plural()));
    }

    private Optional<String> called(String text, Predicate<Listed> meant) {
        List<Match> found =
                catalog.search(text).stream()
                        .filter(match -> meant.test(match.found()))
                        .filter(match -> text.length() >= shortest(match.closeness()))
                        .toList();
        return found.stream()
                .filter(match -> match.closeness() == found.getFirst().closeness())
                .limit(MOST)
                .map(match -> match.found().entry().slug())
                .distinct()
                .reduce((one, other) -> one + " or " + other)
                .map(Suggestions::didYouMean);
    }

    /// How long a text must be to stand for a name that it is only part of.
    private static int shortest(Match.Closeness closeness) {
        return switch (closeness) {
            case EXACT -> 1;
            case PREFIX, WORD_PREFIX -> SHORTEST_BEGINNING;
            case CONTAINED -> SHORTEST_PART;
        };
    }

    private Optional<String> spelled(String text, Predicate<Listed> meant) {
        return Nearest.closest(text, entries(meant).map(Suggestions::bySlug), 2, SLUG_SHARE)
                .or(() ->
                        Nearest.closest(
                                text, entries(meant).flatMap(Suggestions::byLabel), 1, LABEL_SHARE))
                .map(Suggestions::didYouMean);
    }

    private String all(Kind kind, Predicate<Listed> meant) {
        List<String> slugs = entries(meant).map(Entry::slug).toList();
        return slugs.isEmpty()
                ? "leave it out: the catalog has no " + kind.plural() + " here"
                : Nearest.oneOf(slugs.stream());
    }

    private Stream<Entry> entries(Predicate<Listed> meant) {
        return catalog.entries().stream().filter(meant).map(Listed::entry);
    }

    private static String didYouMean(String slugs) {
        return "did you mean " + slugs + "?";
    }

    private static Nearest.Named bySlug(Entry entry) {
        return new Nearest.Named(entry.slug(), entry.slug());
    }

    private static Stream<Nearest.Named> byLabel(Entry entry) {
        return Stream.concat(
                        entry.labels().values().stream(),
                        entry.synonyms().values().stream().flatMap(List::stream))
                .map(name -> new Nearest.Named(name, entry.slug()));
    }
}
