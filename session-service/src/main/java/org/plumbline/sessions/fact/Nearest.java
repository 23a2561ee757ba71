package org.plumbline.sessions.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody may have meant.
public final class Nearest {

    private static final int LONGEST = 64;
    private static final int MOST_LISTED = 60;

    private Nearest() {}

    /// “did you mean …?” where one of the names is close, else the first of all names.
    public static String hint(String given, Stream<String> names) {
        List<String> all = names.toList();
        return closest(given, all.stream().map(name -> new Named(name, name)), 2, 3)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> oneOf(all.stream()));
    }

    static String oneOf(Stream<String> names) {
        return "one of " + names.limit(MOST_LISTED).collect(Collectors.joining(", "));
    }

    /// @param name by which somebody may call it
    /// @param of what is called so
    record Named(String name, String of) {}

    /// The thing whose name is spelled most like the text, the first of several.
    ///
    /// @param always so many letters may differ in any case
    /// @param share of its length, as a divisor, that may differ as well
    static Optional<String> closest(String given, Stream<Named> names, int always, int share) {
        String lower =
                given.substring(0, Math.min(LONGEST, given.length())).toLowerCase(Locale.ROOT);
        int most = Math.max(always, lower.length() / share);
        return names.filter(named -> Math.abs(named.name().length() - lower.length()) <= most)
                .map(named ->
                        new Candidate(
                                named.of(), distance(lower, named.name().toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= most)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::of);
    }

    private record Candidate(String of, int distance) {}

    /// Levenshtein, two rows.
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
