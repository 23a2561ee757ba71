package org.plumbline.reporting.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.reporting.comparison.Comparison;
import org.plumbline.reporting.comparison.ComparisonRequest;
import org.plumbline.reporting.comparison.Contrast;
import org.plumbline.reporting.disclosure.Disclosed;
import org.plumbline.reporting.outcome.Figures;
import org.plumbline.reporting.outcome.FirstSessions;
import org.plumbline.reporting.outcome.Group;
import org.plumbline.reporting.outcome.Improvement;
import org.plumbline.schemas.catalog.Catalog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Turns a disclosed comparison into texts, tables and a chart.
@Component
class ShownWriter {

    private final Wording wording;
    private final JsonMapper json;

    ShownWriter(Catalog catalog, JsonMapper json) {
        this.wording = new Wording(catalog);
        this.json = json;
    }

    Shown write(ComparisonRequest request, Disclosed<Comparison> disclosed) {
        Comparison comparison = disclosed.answer();
        Sentences sentences = new Sentences(request, wording);
        Numbers numbers = Numbers.of(request.instrument());
        Rows rows = new Rows(request, wording);
        ContrastRows contrasts = new ContrastRows(wording, numbers);
        IntervalChart chart =
                IntervalChart.of(
                        request.instrument().unit(),
                        numbers,
                        figures(comparison).map(shown -> line(shown, numbers)).toList());
        return new Shown(
                sentences.measure(),
                sentences.summary(chart.lines(), comparison.contrasts()),
                Sentences.verdict(comparison.verdict()),
                comparison.verdict().comparable(),
                sentences.reasons(comparison.verdict()),
                sentences.caption(),
                chart,
                json.writeValueAsString(chart),
                figures(comparison).map(rows::of).toList(),
                comparison.contrasts().stream().map(contrasts::of).toList(),
                reference(comparison.contrasts()),
                withheld(comparison),
                comparison.asOf().toString());
    }

    private static Stream<Figures> figures(Comparison comparison) {
        return comparison.groups().stream()
                .filter(Figures.class::isInstance)
                .map(Figures.class::cast);
    }

    private List<String> withheld(Comparison comparison) {
        return comparison.groups().stream()
                .filter(Group::suppressed)
                .map(group -> wording.modality(group.modality()))
                .toList();
    }

    private String reference(List<Contrast> contrasts) {
        return contrasts.stream()
                .findFirst()
                .map(contrast -> Sentences.decapitalized(wording.modality(contrast.reference())))
                .orElse("");
    }

    /// What may have an interval: of minute points the first sessions.
    private IntervalChart.Line line(Figures figures, Numbers numbers) {
        FirstSessions first = figures.firstSessions();
        Improvement improvement = first == null ? figures.improvement() : first.improvement();
        String mean = numbers.value(improvement.mean());
        return new IntervalChart.Line(
                wording.modality(figures.modality()),
                first == null ? figures.n() : first.n(),
                improvement.mean(),
                improvement.ci95(),
                improvement.ci95() == null
                        ? mean
                        : mean + " (" + numbers.interval(improvement.ci95()) + ")");
    }
}
