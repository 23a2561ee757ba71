package org.plumbline.reporting.dashboard;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.plumbline.reporting.outcome.CellsInMemory;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.MeasureCell;
import org.plumbline.reporting.projection.Pairs;

/// Cells for looking at: four modalities and a comparator in the spine group, two modalities with a
/// headache score, all made up.
final class PreviewCells {

    private static final String[] MODALITIES = {
        "neural-therapy", "perineural-injection", "dry-needling", "acupuncture", "conventional-care"
    };
    private static final int[] SIZES = {96, 61, 44, 214, 12};

    private PreviewCells() {}

    static void fill(CellsInMemory cells) {
        Random random = new Random(7);
        for (int arm = 0; arm < MODALITIES.length; arm++) {
            add(
                    cells,
                    random,
                    "chronic-low-back-pain",
                    arm,
                    "nrs-pain",
                    "month-3",
                    10,
                    1.4 + arm * .35);
            add(
                    cells,
                    random,
                    "chronic-low-back-pain",
                    arm,
                    "nrs-pain",
                    "minute-15",
                    10,
                    1.0 + arm * .2);
        }
        add(cells, random, "migraine", 3, "headache-score", "month-3", 10_000, 640);
        add(cells, random, "migraine", 4, "headache-score", "month-3", 10_000, 300);
    }

    static void add(
            CellsInMemory cells,
            Random random,
            String condition,
            int arm,
            String instrument,
            String timePoint,
            int range,
            double gain) {
        YearMonth month = YearMonth.of(2026, 4);
        Map<Long, Map<Long, Long>> pairs = new TreeMap<>();
        for (int pair = 0; pair < SIZES[arm]; pair++) {
            long x = clamp(Math.round((.62 + .16 * random.nextGaussian()) * range), range);
            long y = clamp(Math.round(x - gain + .2 * range * random.nextGaussian()), range);
            pairs.computeIfAbsent(x, key -> new TreeMap<>()).merge(y, 1L, Long::sum);
        }
        cells.add(
                new MeasureCell(
                        "north",
                        "harbour",
                        condition,
                        MODALITIES[arm],
                        "unspecified",
                        false,
                        month,
                        "40-59",
                        "female",
                        "13-or-more",
                        instrument,
                        timePoint,
                        "middle",
                        timePoint.startsWith("minute") ? Optional.of(true) : Optional.empty(),
                        Pairs.of(flat(pairs)),
                        3));
        if (!timePoint.startsWith("minute")) {
            long courses = Math.round(SIZES[arm] * (1.2 + .15 * arm));
            cells.add(
                    new CourseCell(
                            "north",
                            "harbour",
                            condition,
                            MODALITIES[arm],
                            "unspecified",
                            false,
                            month,
                            "40-59",
                            "female",
                            "13-or-more",
                            courses,
                            Map.of(instrument, courses - 2),
                            Map.of(),
                            List.of(),
                            List.of()));
        }
    }

    private static long clamp(long value, long range) {
        return Math.clamp(value, 0, range);
    }

    private static long[] flat(Map<Long, Map<Long, Long>> pairs) {
        return pairs.entrySet().stream()
                .flatMapToLong(x ->
                        x.getValue().entrySet().stream()
                                .flatMapToLong(
                                        y -> LongStream.of(x.getKey(), y.getKey(), y.getValue())))
                .toArray();
    }
}
