package org.plumbline.faults.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts a list that fails down to one that still fails and of which nothing can be left out (delta
/// debugging: Zeller and Hildebrandt 2002, doi:10.1109/32.988498).
final class Shrinking {

    private Shrinking() {}

    /// @param fails must hold for `whole`
    static <T> List<T> of(List<T> whole, Predicate<List<T>> fails) {
        List<T> left = whole;
        int parts = 2;
        while (left.size() > 1) {
            List<T> smaller = withoutOnePart(left, Math.min(parts, left.size()), fails);
            if (smaller.size() < left.size()) {
                left = smaller;
                parts = Math.max(parts - 1, 2);
            } else if (parts >= left.size()) {
                return left;
            } else {
                parts = parts * 2;
            }
        }
        return left;
    }

    /// The list itself where no part can be left out.
    private static <T> List<T> withoutOnePart(List<T> all, int parts, Predicate<List<T>> fails) {
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) all.size() * part / parts);
            int to = (int) ((long) all.size() * (part + 1) / parts);
            var rest = new ArrayList<>(all.subList(0, from));
            rest.addAll(all.subList(to, all.size()));
            if (fails.test(rest)) {
                return rest;
            }
        }
        return all;
    }
}
