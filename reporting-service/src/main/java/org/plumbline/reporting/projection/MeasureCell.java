package org.plumbline.reporting.projection;

import java.time.YearMonth;
import java.util.Optional;

/// One measure cell: its keys, the multiset of its pairs and how many of them are under treatment.
///
/// @param month cohort month; for minute points the session's month
/// @param baselineBand `low`, `middle`, `high` or `none`
/// @param firstSession for minute points whether the pairs are of the courses' first sessions;
///   absent for month points
/// @param pairs baseline x against later y, in resolution steps
/// @param underTreatment pairs whose course had a session within 14 days before the follow-up or
///   any after it
public record MeasureCell(
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
        String instrument,
        String timePoint,
        String baselineBand,
        Optional<Boolean> firstSession,
        Pairs pairs,
        long underTreatment) {}
