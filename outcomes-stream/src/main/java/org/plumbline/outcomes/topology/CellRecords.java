package org.plumbline.outcomes.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.outcomes.cell.CellKey;
import org.plumbline.outcomes.cell.CellKey.MeasureKey;
import org.plumbline.outcomes.cell.Counts;
import org.plumbline.outcomes.cell.Item;

/// Cells and differences of cells as records of the event language.
final class CellRecords {
    private static final Comparator<PairCount> BY_VALUES =
            Comparator.comparingLong(PairCount::getX).thenComparingLong(PairCount::getY);

    private CellRecords() {}

    /// A difference: epoch and sequence 0, counts of either sign.
    static Cell difference(CellKey key, Counts counts) {
        return new Cell(
                0L,
                0L,
                key.measure().isPresent() ? "measure" : "course",
                key.network(),
                key.clinic(),
                key.condition(),
                key.modality(),
                key.technique(),
                key.combined(),
                key.month(),
                key.strata().ageBand(),
                key.strata().sex(),
                key.strata().symptomDuration(),
                key.measure().map(measure -> measure(measure, counts)).orElse(null),
                key.measure().isPresent() ? null : course(counts));
    }

    /// The keys of one cell with other counts under another number.
    static Cell cell(Cell keys, long epoch, long sequence, Counts counts) {
        return new Cell(
                epoch,
                sequence,
                keys.getKind(),
                keys.getNetwork(),
                keys.getClinic(),
                keys.getCondition(),
                keys.getModality(),
                keys.getTechnique(),
                keys.getCombined(),
                keys.getMonth(),
                keys.getAgeBand(),
                keys.getSex(),
                keys.getSymptomDuration(),
                keys.getMeasure().map(measure -> measure(keyOf(measure), counts)).orElse(null),
                keys.getMeasure().isPresent() ? null : course(counts));
    }

    static Counts counts(Cell cell) {
        var counts = new Counts();
        cell.getMeasure().ifPresent(measure -> read(measure, counts));
        cell.getCourse().ifPresent(course -> read(course, counts));
        return counts;
    }

    private static void read(MeasureCounts measure, Counts counts) {
        for (PairCount pair : measure.getPairs()) {
            counts.add(new Item.Pair(pair.getX(), pair.getY()), pair.getCount());
        }
        add(counts, new Item.UnderTreatment(), measure.getUnderTreatment());
    }

    private static void read(CourseCounts course, Counts counts) {
        add(counts, new Item.OneCourse(), course.getCourses());
        course.getBaselined()
                .forEach((instrument, n) -> add(counts, new Item.Baselined(instrument), n));
        course.getRetreated().forEach((point, n) -> add(counts, new Item.Retreated(point), n));
    }

    private static void add(Counts counts, Item item, long count) {
        if (count != 0) {
            counts.add(item, count);
        }
    }

    private static MeasureKey keyOf(MeasureCounts measure) {
        return new MeasureKey(
                measure.getInstrument(),
                measure.getTimePoint(),
                measure.getBaselineBand(),
                measure.getFirstSession());
    }

    private static MeasureCounts measure(MeasureKey key, Counts counts) {
        List<PairCount> pairs = new ArrayList<>();
        counts.forEach((item, count) -> {
            if (item instanceof Item.Pair(long x, long y)) {
                pairs.add(new PairCount(x, y, count));
            }
        });
        pairs.sort(BY_VALUES);
        @Nullable Boolean firstSession = key.firstSession().orElse(null);
        return new MeasureCounts(
                key.instrument(),
                key.timePoint(),
                key.baselineBand(),
                firstSession,
                pairs,
                counts.of(new Item.UnderTreatment()));
    }

    private static CourseCounts course(Counts counts) {
        Map<String, Long> baselined = new TreeMap<>();
        Map<String, Long> retreated = new TreeMap<>();
        counts.forEach((item, count) -> {
            switch (item) {
                case Item.Baselined(String instrument) -> baselined.put(instrument, count);
                case Item.Retreated(String point) -> retreated.put(point, count);
                case Item.OneCourse() -> {}
                case Item.Pair pair -> throw misplaced(pair);
                case Item.UnderTreatment under -> throw misplaced(under);
            }
        });
        return new CourseCounts(counts.of(new Item.OneCourse()), baselined, retreated);
    }

    private static IllegalStateException misplaced(Item item) {
        return new IllegalStateException(
                "a course cell does not hold " + item.getClass().getSimpleName());
    }
}
