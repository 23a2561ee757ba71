package org.plumbline.reporting.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.reporting.outcome.TimePoint;
import org.plumbline.reporting.projection.CellFilters;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.SeverityBands;

/// Reads the parameters of a comparison against what a network sees of the catalog.
public final class RequestReader {

    /// Every parameter that a comparison understands.
    static final List<String> NAMES =
            List.of(
                    "condition",
                    "conditionGroup",
                    "instrument",
                    "timepoint",
                    "reference",
                    "clinic",
                    "technique",
                    "from",
                    "to",
                    "includeOpen",
                    "lens",
                    "ageBand",
                    "sex",
                    "symptomDuration",
                    "baselineSeverity",
                    "scope",
                    "asOf");

    private static final List<String> AGE_BANDS =
            List.of("0-39", "40-59", "60-74", "75+", "unknown");
    private static final List<String> SEXES = List.of("female", "male", "other", "unknown");
    private static final List<String> DURATIONS =
            List.of("under-3", "3-12", "13-or-more", "unknown");
    private static final List<String> SEVERITIES = List.of("low", "middle", "high");
    private static final List<String> LENSES = List.of("as-started", "single-modality");
    private static final List<String> BOOLEANS = List.of("true", "false");
    private static final String SINGLE_MODALITY = "single-modality";

    private final Catalog whole;

    /// @param whole the vocabulary of all networks
    public RequestReader(Catalog whole) {
        this.whole = whole;
    }

    /// Whether there is a parameter of that name.
    public static boolean understands(String name) {
        return NAMES.contains(name);
    }

    /// Reads a call's parameters; names every fault at once.
    ///
    /// @param network whose terms may be named
    public Reading read(String network, Map<String, List<String>> given) {
        Catalog catalog = whole.forNetwork(network);
        Parameters parameters = new Parameters(given);
        parameters.allowOnly(NAMES);
        Optional<String> scope = parameters.oneOf("scope", List.of("network", "all"));
        refuseAsOf(parameters);
        Optional<Subject> subject = subject(catalog, parameters);
        Optional<Instrument> instrument =
                parameters.required(
                        "instrument", slugs(catalog.instruments()), catalog::instrument);
        Optional<TimePoint> timePoint =
                parameters.required("timepoint", TimePoint.slugs(), TimePoint::ofSlug);
        Optional<String> reference = parameters.oneOf("reference", slugs(catalog.modalities()));
        CellFilters filters = filters(catalog, parameters);
        Optional<String> severity = severity(parameters, instrument);
        boolean includeOpen = includeOpen(parameters, timePoint);
        if (!parameters.faults().isEmpty()) {
            return new Reading.Refused(parameters.faults());
        }
        if (scope.filter("all"::equals).isPresent()) {
            return new Reading.NoRelease();
        }
        return new Reading.Understood(
                new ComparisonRequest(
                        subject.orElseThrow(),
                        instrument.orElseThrow(),
                        timePoint.orElseThrow(),
                        reference,
                        filters,
                        severity,
                        includeOpen));
    }

    private static void refuseAsOf(Parameters parameters) {
        if (parameters.has("asOf")) {
            parameters.refuse(
                    Faults.inapplicable(
                            "asOf",
                            "asOf is not supported yet: only the present state can be asked for",
                            "leave asOf out"));
        }
    }

    private static Optional<Subject> subject(Catalog catalog, Parameters parameters) {
        if (parameters.has("condition") && parameters.has("conditionGroup")) {
            parameters.refuse(
                    Faults.inapplicable(
                            "conditionGroup",
                            "condition and conditionGroup exclude each other",
                            "condition or conditionGroup"));
            return Optional.empty();
        }
        if (parameters.has("conditionGroup")) {
            return parameters
                    .optional(
                            "conditionGroup",
                            slugs(catalog.conditionGroups()),
                            catalog::conditionGroup)
                    .map(Subject.WholeGroup::new);
        }
        return parameters
                .required("condition", slugs(catalog.conditions()), catalog::condition)
                .map(Subject.OneCondition::new);
    }

    private static CellFilters filters(Catalog catalog, Parameters parameters) {
        var from = parameters.month("from");
        var to = parameters.month("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            parameters.refuse(Faults.malformed("to", "the month of from or a later one"));
        }
        return new CellFilters(
                parameters.slug("clinic"),
                parameters.oneOf("technique", techniques(catalog)),
                from,
                to,
                parameters.oneOf("lens", LENSES).filter(SINGLE_MODALITY::equals).isPresent(),
                parameters.oneOf("ageBand", AGE_BANDS),
                parameters.oneOf("sex", SEXES),
                parameters.oneOf("symptomDuration", DURATIONS),
                Optional.empty());
    }

    private static Optional<String> severity(
            Parameters parameters, Optional<Instrument> instrument) {
        if (parameters.has("baselineSeverity")
                && instrument.map(Instrument::bands).orElse(null) instanceof SeverityBands.None) {
            parameters.refuse(
                    Faults.inapplicable(
                            "baselineSeverity",
                            "This instrument has no bands of severity",
                            "leave baselineSeverity out"));
            return Optional.empty();
        }
        return parameters.oneOf("baselineSeverity", SEVERITIES);
    }

    private static boolean includeOpen(Parameters parameters, Optional<TimePoint> timePoint) {
        if (parameters.has("includeOpen") && timePoint.filter(TimePoint::immediate).isPresent()) {
            parameters.refuse(
                    Faults.inapplicable(
                            "includeOpen",
                            "Months become due at month time points only",
                            "leave includeOpen out"));
        }
        return parameters.oneOf("includeOpen", BOOLEANS).map(Boolean::valueOf).orElse(true);
    }

    private static List<String> techniques(Catalog catalog) {
        return Stream.concat(
                        catalog.modalities().stream()
                                .flatMap(modality -> modality.techniques().stream())
                                .map(Entry::slug),
                        Stream.of("unspecified"))
                .distinct()
                .toList();
    }

    private static List<String> slugs(List<? extends Entry> entries) {
        return entries.stream().map(Entry::slug).toList();
    }
}
