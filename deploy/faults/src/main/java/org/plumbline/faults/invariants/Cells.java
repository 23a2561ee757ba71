package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Difference;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Cell;
import org.plumbline.events.PairCount;
import org.plumbline.faults.ledger.MonthPairs.Sums;

/// I4: every cell is what the journal amounts to, computed twice more: over whole histories in
/// Java, and for the month points in SQL.
final class Cells {

    private Cells() {}

    /// The cells that stand: of each key the last one.
    static List<Cell> standing(List<CarriedCell> topic) {
        Map<String, Cell> last = new LinkedHashMap<>();
        for (CarriedCell carried : topic) {
            if (carried.cell() == null) {
                last.remove(carried.key());
            } else {
                last.put(carried.key(), carried.cell());
            }
        }
        return List.copyOf(last.values());
    }

    /// @param current the last revision of each record
    /// @param pairs the month points' sums by network and then by
    ///   `condition/modality/instrument/time point`
    static Finding check(
            List<JournalRow> current,
            Map<String, SortedMap<String, Sums>> pairs,
            List<Cell> cells) {
        SortedMap<String, Integers> expected =
                Recomputation.of(Facts.sessions(current), Facts.scores(current));
        List<String> wrong = new ArrayList<>();
        for (Difference difference : Difference.between(expected, CellText.of(cells))) {
            wrong.add(difference.toString());
        }
        pairs.forEach((network, sums) -> compare(network, sums, cells, wrong));
        return Finding.of("I4", wrong);
    }

    private static void compare(
            String network,
            SortedMap<String, Sums> expected,
            Collection<Cell> cells,
            List<String> wrong) {
        Map<String, Sums> found = monthPoints(network, cells);
        Map<String, Sums> all = new TreeMap<>(expected);
        all.putAll(found);
        for (String point : all.keySet()) {
            if (!Objects.equals(expected.get(point), found.get(point))) {
                wrong.add(
                        "%s %s: %s by SQL over the journal, %s in the cells"
                                .formatted(network, point, expected.get(point), found.get(point)));
            }
        }
    }

    private static Map<String, Sums> monthPoints(String network, Collection<Cell> cells) {
        Map<String, Sums> sums = new HashMap<>();
        for (Cell cell : cells) {
            cell.getMeasure()
                    .filter(measure ->
                            cell.getNetwork().equals(network)
                                    && measure.getTimePoint().startsWith("month-"))
                    .ifPresent(measure -> {
                        String point =
                                String.join(
                                        "/",
                                        cell.getCondition(),
                                        cell.getModality(),
                                        measure.getInstrument(),
                                        measure.getTimePoint());
                        measure.getPairs()
                                .forEach(pair -> sums.merge(point, of(pair), Cells::plus));
                    });
        }
        return sums;
    }

    private static Sums of(PairCount pair) {
        long n = pair.getCount();
        long x = pair.getX();
        long y = pair.getY();
        return new Sums(n, n * x, n * y, n * x * x, n * y * y, n * x * y);
    }

    private static Sums plus(Sums a, Sums b) {
        return new Sums(
                a.n() + b.n(),
                a.x() + b.x(),
                a.y() + b.y(),
                a.xx() + b.xx(),
                a.yy() + b.yy(),
                a.xy() + b.xy());
    }
}
