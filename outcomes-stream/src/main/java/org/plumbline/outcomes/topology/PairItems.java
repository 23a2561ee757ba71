package org.plumbline.outcomes.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.outcomes.cell.Counts;
import org.plumbline.outcomes.cell.Item;

/// What measure cells count.
final class PairItems {
    private static final Comparator<PairCount> ORDER =
            Comparator.comparingLong(PairCount::getX).thenComparingLong(PairCount::getY);
    private static final Item UNDER_TREATMENT = new Item.UnderTreatment();

    private PairItems() {}

    static List<PairCount> pairs(Counts counts) {
        var pairs = new ArrayList<PairCount>();
        counts.forEach((item, count) -> {
            if (item instanceof Item.Pair(long x, long y)) {
                pairs.add(new PairCount(x, y, count));
            }
        });
        pairs.sort(ORDER);
        return pairs;
    }

    static long underTreatment(Counts counts) {
        return counts.of(UNDER_TREATMENT);
    }

    static void read(MeasureCounts measure, Counts counts) {
        for (PairCount pair : measure.getPairs()) {
            counts.add(new Item.Pair(pair.getX(), pair.getY()), pair.getCount());
        }
        counts.add(UNDER_TREATMENT, measure.getUnderTreatment());
    }
}
