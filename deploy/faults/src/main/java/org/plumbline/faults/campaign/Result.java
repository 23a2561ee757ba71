package org.plumbline.faults.campaign;

import java.util.Map;
import java.util.stream.Collectors;

/// What one experiment found.
///
/// @param experiment its number in the list of experiments, such as `F06`
/// @param what was done, to what, under which settings, in one line
/// @param repetitions how often the fault was brought about
/// @param work what went through meanwhile, such as `20 000 sessions`
/// @param mustBeZero what would be wrong, counted; each must be 0
/// @param seen what else was counted, and makes the run worth something: kills with work in flight,
///   records sent twice
/// @param planted the fault that was planted to see whether the check can fail
/// @param caught how much of the planted fault the same check found; 0 means that it is blind
/// @param seed of everything that is drawn by chance
/// @param seconds it took
public record Result(
        String experiment,
        String what,
        int repetitions,
        String work,
        Map<String, Long> mustBeZero,
        Map<String, Long> seen,
        String planted,
        long caught,
        long seed,
        long seconds) {

    public Result {
        mustBeZero = Map.copyOf(mustBeZero);
        seen = Map.copyOf(seen);
        if (mustBeZero.isEmpty() || repetitions < 1) {
            throw new IllegalArgumentException("a result says what was checked, and how often");
        }
    }

    /// Nothing was wrong, and the check has been seen to find what is.
    public boolean holds() {
        return mustBeZero.values().stream().allMatch(count -> count == 0) && caught > 0;
    }

    /// A row of the table in RESULTS.md.
    String row(String form, String date, String versions) {
        return "| %s | %s | %s | %d | %s | %s | %s | %s: %d | %d | %d s | %s | %s |"
                .formatted(
                        experiment,
                        form,
                        what,
                        repetitions,
                        work,
                        counts(mustBeZero),
                        counts(seen),
                        planted,
                        caught,
                        seed,
                        seconds,
                        date,
                        versions);
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
