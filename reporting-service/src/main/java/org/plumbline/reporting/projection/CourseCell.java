package org.plumbline.reporting.projection;

import java.time.YearMonth;
import java.util.Map;

/// One course cell: its keys and how many courses began with them.
///
/// @param month cohort month
/// @param courses number of courses
/// @param baselined by instrument, courses with a baseline
/// @param retreated by month time point, courses whose next course began before that time point was
///   answered
public record CourseCell(
        String network,
        String clinic,
        String condition,
        String modality,
        String technique,
        boolean combined,
        YearMonth month,
        String ageBand,
        String sex,
        String symptomDuration,
        long courses,
        Map<String, Long> baselined,
        Map<String, Long> retreated) {

    /// Keeps unmodifiable copies of the maps.
    public CourseCell {
        baselined = Map.copyOf(baselined);
        retreated = Map.copyOf(retreated);
    }
}
