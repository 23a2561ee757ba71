package org.plumbline.reporting.outcome;

import java.time.Instant;
import java.util.Optional;
import org.plumbline.schemas.catalog.Instrument;

/// What is asked of the cells beyond what selected them.
///
/// @param instrument the measure
/// @param timePoint when after treatment
/// @param baselineSeverity severity band of the pairs, all if absent; courses and completeness have
///   none
/// @param includeOpen false leaves out pairs of cohort months not yet due
/// @param now decides which months are due
public record Question(
        Instrument instrument,
        TimePoint timePoint,
        Optional<String> baselineSeverity,
        boolean includeOpen,
        Instant now) {}
