package org.plumbline.schemas.catalog;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.schemas.catalog.Match.Closeness;

/// Finds entries by what people may type: labels, synonyms, slugs and codes, whatever the case, the
/// accents and the punctuation.
final class Search {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Of slugs and codes.
    private static final String NO_LANGUAGE = "";

    private final List<Named> entries;

    private record Named(Listed listed, List<Name> names) {}

    /// @param folded as [#folded] has it
    private record Name(String language, String folded) {}

    Search(List<Listed> entries) {
        this.entries = entries.stream().map(each -> new Named(each, names(each.entry()))).toList();
    }

    /// Best first; of equally good ones in the order given.
    List<Match> find(String text, List<String> languages) {
        String sought = folded(text);
        return sought.isEmpty()
                ? List.of()
                : entries.stream()
                        .flatMap(each -> match(each, sought, languages).stream())
                        .sorted(Comparator.comparing(Match::closeness))
                        .toList();
    }

    /// Lower case without accents, words by one space. The four letters i of Turkish are one, since
    /// the same word is typed with and without a dot and a capital I says nothing of the dot.
    static String folded(String text) {
        String plain = text.replace('ı', 'i').replace('İ', 'i').toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.matcher(bare.replace("ß", "ss")).replaceAll(" ").strip();
    }

    private static List<Name> names(Entry entry) {
        Stream<Name> known =
                Stream.concat(Stream.of(entry.slug()), entry.codes().stream())
                        .map(text -> new Name(NO_LANGUAGE, folded(text)));
        return Stream.concat(known, Entry.LANGUAGES.stream().flatMap(each -> names(entry, each)))
                .distinct()
                .toList();
    }

    private static Stream<Name> names(Entry entry, String language) {
        return Stream.concat(
                        Stream.ofNullable(entry.labels().get(language)),
                        entry.synonyms().getOrDefault(language, List.of()).stream())
                .map(text -> new Name(language, folded(text)));
    }

    private static Optional<Match> match(Named entry, String sought, List<String> languages) {
        return entry.names().stream()
                .filter(name ->
                        name.language().equals(NO_LANGUAGE) || languages.contains(name.language()))
                .flatMap(name -> closeness(name.folded(), sought).stream())
                .min(Comparator.naturalOrder())
                .map(closeness -> new Match(entry.listed(), closeness));
    }

    private static Optional<Closeness> closeness(String name, String sought) {
        if (name.equals(sought)) {
            return Optional.of(Closeness.EXACT);
        }
        if (name.startsWith(sought)) {
            return Optional.of(Closeness.PREFIX);
        }
        if (name.contains(' ' + sought)) {
            return Optional.of(Closeness.WORD_PREFIX);
        }
        return name.contains(sought) ? Optional.of(Closeness.CONTAINED) : Optional.empty();
    }
}
