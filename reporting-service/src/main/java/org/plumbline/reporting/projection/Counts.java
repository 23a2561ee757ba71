package org.plumbline.reporting.projection;

import java.util.Comparator;
import java.util.List;

/// What lists of counts must be like.
final class Counts {

    private Counts() {}

    /// The same counts in the order of their keys, so that equal multisets are equal lists.
    ///
    /// @throws IllegalArgumentException if two have the same keys
    static <T> List<T> inOrder(List<T> counts, Comparator<T> byKeys) {
        List<T> sorted = counts.stream().sorted(byKeys).toList();
        for (int at = 1; at < sorted.size(); at++) {
            if (byKeys.compare(sorted.get(at - 1), sorted.get(at)) == 0) {
                throw new IllegalArgumentException(
                        "counted twice: %s and %s".formatted(sorted.get(at - 1), sorted.get(at)));
            }
        }
        return sorted;
    }

    /// @throws IllegalArgumentException if the value is below a bound
    static void notBelow(long bound, long value, String what) {
        if (value < bound) {
            throw new IllegalArgumentException(what + " below " + bound);
        }
    }

    /// @throws IllegalArgumentException if the value is above a bound
    static void notAbove(long bound, long value, String what) {
        if (value > bound) {
            throw new IllegalArgumentException(what + " above " + bound);
        }
    }

    /// @throws IllegalArgumentException if the value is not above a bound
    static void above(long bound, long value, String what) {
        if (value <= bound) {
            throw new IllegalArgumentException(what + " not above " + bound);
        }
    }
}
