package org.plumbline.schemas.catalog;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.schemas.catalog.Match.Closeness;

/// Finds entries by what people may type: labels, synonyms, slugs and codes, whatever the case, the
/// accents and the punctuation.
final class Search {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String sought;
    private final List<String> languages;

    private Search(String sought, List<String> languages) {
        this.sought = sought;
        this.languages = languages;
    }

    /// Best first; of equally good ones in catalog order.
    static List<Match> of(List<Listed> entries, String text, List<String> languages) {
        Search search = new Search(folded(text), languages);
        return search.sought.isEmpty()
                ? List.of()
                : entries.stream()
                        .flatMap(each -> search.match(each).stream())
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

    private Optional<Match> match(Listed listed) {
        return names(listed.entry())
                .map(Search::folded)
                .flatMap(name -> closeness(name).stream())
                .min(Comparator.naturalOrder())
                .map(closeness -> new Match(listed, closeness));
    }

    private Stream<String> names(Entry entry) {
        Stream<String> known = Stream.concat(Stream.of(entry.slug()), entry.codes().stream());
        return Stream.concat(known, languages.stream().flatMap(each -> names(entry, each)));
    }

    private static Stream<String> names(Entry entry, String language) {
        Map<String, String> labels = entry.labels();
        return Stream.concat(
                Stream.ofNullable(labels.get(language)),
                entry.synonyms().getOrDefault(language, List.of()).stream());
    }

    private Optional<Closeness> closeness(String name) {
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
