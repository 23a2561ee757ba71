package org.plumbline.reporting.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// p values adjusted for the false discovery rate, step-up (Benjamini and Hochberg, J R Stat Soc B
/// 1995;57:289, doi:10.1111/j.2517-6161.1995.tb02031.x).
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /// The adjusted values in the order of the given ones. A null is no test that was made: it
    /// stays null and does not count.
    public static List<@Nullable Double> adjust(List<@Nullable Double> p) {
        List<Integer> descending =
                IntStream.range(0, p.size())
                        .boxed()
                        .filter(index -> p.get(index) != null)
                        .sorted(
                                Comparator.comparingDouble((Integer index) -> at(p, index))
                                        .reversed())
                        .toList();
        List<@Nullable Double> adjusted =
                new ArrayList<>(Collections.<@Nullable Double>nCopies(p.size(), null));
        int tests = descending.size();
        double least = 1;
        for (int passed = 0; passed < tests; passed++) {
            int index = descending.get(passed);
            least = Math.min(least, at(p, index) * tests / (tests - passed));
            adjusted.set(index, least);
        }
        return Collections.unmodifiableList(adjusted);
    }

    private static double at(List<@Nullable Double> p, int index) {
        Double value = p.get(index);
        if (value == null) {
            throw new IllegalArgumentException("No p value at " + index);
        }
        return value;
    }
}
