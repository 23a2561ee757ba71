package org.plumbline.sessions.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody may have meant.
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /// “did you mean …?” where one of the names is close, else the first of all names.
    public static String hint(String given, Stream<String> names) {
        List<String> all = names.toList();
        String lower =
                given.substring(0, Math.min(LONGEST, given.length())).toLowerCase(Locale.ROOT);
        return all.stream()
                .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= Math.max(2, lower.length() / 3))
                .min(Comparator.comparingInt(Candidate::distance))
                .map(nearest -> "did you mean " + nearest.name() + "?")
                .orElseGet(
                        () -> "one of " + all.stream().limit(60).collect(Collectors.joining(", ")));
    }

    private record Candidate(String name, int distance) {}

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
