package org.plumbline.reporting.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.reporting.comparison.ComparisonRequest;
import org.plumbline.reporting.outcome.TimePoint;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.ConditionGroup;
import org.plumbline.schemas.catalog.Entry;

/// The selectors of the page: what can be shown, and what is.
///
/// @param subjects condition groups, each with its conditions
/// @param instruments instruments
/// @param timePoints time points
/// @param kept other parameters of the address, which a new choice keeps
record Choices(
        List<Choice.Section> subjects,
        List<Choice> instruments,
        List<Choice> timePoints,
        Map<String, String> kept) {

    /// Value of a whole group in the subjects' selector.
    private static final String GROUP = "conditionGroup:";

    /// Value of a condition in the subjects' selector.
    private static final String CONDITION = "condition:";

    static Choices of(
            Catalog catalog, Optional<ComparisonRequest> shown, Map<String, String> kept) {
        String subject =
                shown.map(ComparisonRequest::subject)
                        .map(found -> found.parameter() + ":" + found.slug())
                        .orElse("");
        String instrument = shown.map(request -> request.instrument().slug()).orElse("");
        Optional<TimePoint> timePoint = shown.map(ComparisonRequest::timePoint);
        return new Choices(
                catalog.conditionGroups().stream()
                        .map(group -> section(catalog, group, subject))
                        .toList(),
                catalog.instruments().stream().map(entry -> choice("", entry, instrument)).toList(),
                Arrays.stream(TimePoint.values()).map(point -> choice(point, timePoint)).toList(),
                kept);
    }

    private static Choice.Section section(Catalog catalog, ConditionGroup group, String chosen) {
        List<Choice> choices = new ArrayList<>();
        String whole = GROUP + group.slug();
        choices.add(new Choice(whole, group.label() + ": all", whole.equals(chosen)));
        group.conditions().stream()
                .flatMap(slug -> catalog.condition(slug).stream())
                .forEach(condition -> choices.add(choice(CONDITION, condition, chosen)));
        return new Choice.Section(group.label(), choices);
    }

    private static Choice choice(String prefix, Entry entry, String chosen) {
        String value = prefix + entry.slug();
        return new Choice(value, entry.label(), value.equals(chosen));
    }

    private static Choice choice(TimePoint point, Optional<TimePoint> chosen) {
        return new Choice(
                point.slug(), Wording.timePoint(point), chosen.filter(point::equals).isPresent());
    }
}
