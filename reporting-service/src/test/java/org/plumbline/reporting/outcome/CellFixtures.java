package org.plumbline.reporting.outcome;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.MeasureCell;
import org.plumbline.reporting.projection.Pairs;

/// Cells of the network `north`, clinic `harbour`, condition `migraine`, women of 40 to 59 in March
/// 2026, unless said otherwise.
public final class CellFixtures {

    public static final YearMonth MARCH = YearMonth.of(2026, 3);

    private CellFixtures() {}

    public static MeasureCell nrs(String modality, String timePoint, long... pairs) {
        return measure(modality, "nrs-pain", timePoint, MARCH, "high", Optional.empty(), pairs);
    }

    public static MeasureCell nrs(
            String modality, String timePoint, YearMonth month, long... pairs) {
        return measure(modality, "nrs-pain", timePoint, month, "high", Optional.empty(), pairs);
    }

    public static MeasureCell immediate(String modality, boolean firstSession, long... pairs) {
        return measure(
                modality, "nrs-pain", "minute-15", MARCH, "high", Optional.of(firstSession), pairs);
    }

    public static MeasureCell measure(
            String modality,
            String instrument,
            String timePoint,
            YearMonth month,
            String band,
            Optional<Boolean> firstSession,
            long... pairs) {
        return new MeasureCell(
                "north",
                "harbour",
                "migraine",
                modality,
                "unspecified",
                false,
                month,
                "40-59",
                "female",
                "13-or-more",
                instrument,
                timePoint,
                band,
                firstSession,
                Pairs.of(pairs),
                0);
    }

    public static CourseCell courses(String modality, long courses) {
        return courses(modality, MARCH, courses, Map.of());
    }

    public static CourseCell courses(
            String modality, YearMonth month, long courses, Map<String, Long> retreated) {
        return new CourseCell(
                "north",
                "harbour",
                "migraine",
                modality,
                "unspecified",
                false,
                month,
                "40-59",
                "female",
                "13-or-more",
                courses,
                Map.of("nrs-pain", courses),
                retreated,
                List.of(),
                List.of());
    }
}
