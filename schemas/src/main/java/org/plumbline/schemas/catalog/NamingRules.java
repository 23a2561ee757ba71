package org.plumbline.schemas.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What must hold of the names of an entry.
///
/// @param languages in which there must be a text: all of them in what is shipped, English in what
///   a network adds
record NamingRules(List<String> languages) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    void require(Kind kind, Entry entry) {
        Fault fault = Fault.of(kind, entry);
        fault.unless(isSlug(entry.slug()), "not a kebab-case slug of at most 64 characters");
        requireTexts(fault, "label", entry.labels());
        requireSynonyms(fault, entry.synonyms());
        switch (entry) {
            case Modality modality -> {
                if (!modality.description().isEmpty() || languages.size() > 1) {
                    requireTexts(fault, "description", modality.description());
                }
                modality.techniques().forEach(each -> require(Kind.TECHNIQUE, each));
            }
            case Concomitant concomitant ->
                    concomitant.caution().ifPresent(each -> requireTexts(fault, "caution", each));
            default -> {}
        }
    }

    private void requireTexts(Fault fault, String what, Map<String, String> texts) {
        Set<String> unknown = new HashSet<>(texts.keySet());
        Entry.LANGUAGES.forEach(unknown::remove);
        fault.unless(unknown.isEmpty(), "a " + what + " in a language unknown here: " + unknown);
        Optional<String> missing =
                languages.stream().filter(each -> !texts.containsKey(each)).findFirst();
        fault.unless(missing.isEmpty(), "no " + what + " in " + missing.orElse(""));
        fault.unless(texts.values().stream().noneMatch(String::isBlank), "a blank " + what);
    }

    private static void requireSynonyms(Fault fault, Map<String, List<String>> synonyms) {
        fault.unless(
                Entry.LANGUAGES.containsAll(synonyms.keySet()),
                "synonyms in a language unknown here: " + synonyms.keySet());
        for (List<String> each : synonyms.values()) {
            fault.unless(each.stream().noneMatch(String::isBlank), "a blank synonym");
            fault.unless(new HashSet<>(each).size() == each.size(), "a synonym stands twice");
        }
    }
}
