package org.plumbline.reporting.projection;

import java.time.YearMonth;
import java.util.Optional;

/// What cells must have besides condition, instrument and time point. An absent filter admits all.
///
/// @param clinic clinic slug
/// @param technique technique slug, or `unspecified`
/// @param from first month, included (cohort month; for minute points and sessions the session's)
/// @param to last month, included
/// @param singleModalityOnly true leaves out courses with sessions of another modality
/// @param ageBand `0-39`, `40-59`, `60-74`, `75+` or `unknown`
/// @param sex `female`, `male`, `other` or `unknown`
/// @param symptomDuration `under-3`, `3-12`, `13-or-more` or `unknown`
/// @param baselineSeverity `low`, `middle`, `high` or `none`; of measure cells only
public record CellFilters(
        Optional<String> clinic,
        Optional<String> technique,
        Optional<YearMonth> from,
        Optional<YearMonth> to,
        boolean singleModalityOnly,
        Optional<String> ageBand,
        Optional<String> sex,
        Optional<String> symptomDuration,
        Optional<String> baselineSeverity) {

    /// Admits every cell.
    public static final CellFilters NONE =
            new CellFilters(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
