package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Integers;

/// I6: the reporting tables hold the last value of each cell on the topic, and no cell on the topic
/// is followed by an older one.
final class Projected {

    private Projected() {}

    static Finding check(List<CarriedCell> topic, List<ProjectedCell> tables) {
        List<String> wrong = new ArrayList<>();
        Map<String, CarriedCell> last = new HashMap<>();
        for (CarriedCell carried : topic) {
            CarriedCell before = last.put(carried.key(), carried);
            if (before != null && !carried.stamp().isAfter(before.stamp())) {
                wrong.add(
                        "%s: %s follows %s"
                                .formatted(carried.key(), carried.stamp(), before.stamp()));
            }
        }
        for (ProjectedCell row : tables) {
            compare(last.remove(row.key()), row, wrong);
        }
        last.values().stream()
                .filter(carried -> carried.cell() != null)
                .forEach(carried -> wrong.add(carried.key() + " is missing from the tables"));
        return Finding.of("I6", wrong);
    }

    private static void compare(
            @Nullable CarriedCell carried, ProjectedCell row, List<String> wrong) {
        if (carried == null) {
            wrong.add(row.key() + " is in the tables and not, or not once, on the topic");
            return;
        }
        SortedMap<String, Long> counts = counts(carried);
        if (!row.stamp().equals(carried.stamp()) || !row.counts().equals(counts)) {
            wrong.add(
                    "%s: %s %s in the tables, %s %s on the topic"
                            .formatted(
                                    row.key(), row.stamp(), row.counts(), carried.stamp(), counts));
        }
    }

    private static SortedMap<String, Long> counts(CarriedCell carried) {
        if (carried.cell() == null) {
            return new TreeMap<>();
        }
        return CellText.of(List.of(carried.cell())).values().stream()
                .map(Integers::counts)
                .findFirst()
                .orElseGet(TreeMap::new);
    }
}
