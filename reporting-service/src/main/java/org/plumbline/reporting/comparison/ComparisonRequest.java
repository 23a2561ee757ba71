package org.plumbline.reporting.comparison;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.reporting.outcome.Question;
import org.plumbline.reporting.outcome.TimePoint;
import org.plumbline.reporting.projection.CellFilters;
import org.plumbline.reporting.projection.CourseQuery;
import org.plumbline.reporting.projection.MeasureQuery;
import org.plumbline.schemas.catalog.Instrument;

/// A comparison that can be computed: every name in it is known.
///
/// @param subject whose outcomes
/// @param instrument measured by what
/// @param timePoint when after treatment
/// @param reference slug of the modality that the others are set against; if absent the one with
///   most pairs
/// @param filters which courses; their baseline severity is absent, because it applies to pairs
///   only
/// @param baselineSeverity severity band of the pairs
/// @param includeOpen whether pairs of months not yet due are in the figures
public record ComparisonRequest(
        Subject subject,
        Instrument instrument,
        TimePoint timePoint,
        Optional<String> reference,
        CellFilters filters,
        Optional<String> baselineSeverity,
        boolean includeOpen) {

    /// The whole comparison of a subject, without any filter.
    public static ComparisonRequest of(
            Subject subject, Instrument instrument, TimePoint timePoint) {
        return new ComparisonRequest(
                subject,
                instrument,
                timePoint,
                Optional.empty(),
                CellFilters.NONE,
                Optional.empty(),
                true);
    }

    MeasureQuery measures(String network) {
        return new MeasureQuery(
                network, subject.conditions(), instrument.slug(), timePoint.slug(), filters);
    }

    CourseQuery courses(String network) {
        return new CourseQuery(network, subject.conditions(), filters);
    }

    Question question(Instant now) {
        return new Question(instrument, timePoint, baselineSeverity, includeOpen, now);
    }

    /// The parameters as they were understood, defaults filled in, in a fixed order: equal requests
    /// have equal maps, however they were written.
    public Map<String, Object> understood() {
        Map<String, Object> understood = new LinkedHashMap<>();
        understood.put(subject.parameter(), subject.slug());
        understood.put("instrument", instrument.slug());
        understood.put("timepoint", timePoint.slug());
        reference.ifPresent(slug -> understood.put("reference", slug));
        filters.clinic().ifPresent(slug -> understood.put("clinic", slug));
        filters.technique().ifPresent(slug -> understood.put("technique", slug));
        filters.from().ifPresent(month -> understood.put("from", month.toString()));
        filters.to().ifPresent(month -> understood.put("to", month.toString()));
        if (!timePoint.immediate()) {
            understood.put("includeOpen", includeOpen);
        }
        understood.put("lens", filters.singleModalityOnly() ? "single-modality" : "as-started");
        filters.ageBand().ifPresent(band -> understood.put("ageBand", band));
        filters.sex().ifPresent(sex -> understood.put("sex", sex));
        filters.symptomDuration().ifPresent(band -> understood.put("symptomDuration", band));
        baselineSeverity.ifPresent(band -> understood.put("baselineSeverity", band));
        return understood;
    }
}
