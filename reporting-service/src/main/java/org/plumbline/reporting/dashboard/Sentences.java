package org.plumbline.reporting.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.comparison.ComparisonRequest;
import org.plumbline.reporting.comparison.Contrast;
import org.plumbline.reporting.comparison.Verdict;
import org.plumbline.reporting.outcome.Bounds;
import org.plumbline.schemas.catalog.Instrument;

/// What the figures say, in plain words.
final class Sentences {

    private static final int NAMED = 4;

    private final ComparisonRequest request;
    private final Wording wording;
    private final Numbers numbers;

    Sentences(ComparisonRequest request, Wording wording) {
        this.request = request;
        this.wording = wording;
        this.numbers = Numbers.of(request.instrument());
    }

    /// The page's question.
    String question() {
        return "%s: how much better are patients %s?"
                .formatted(request.subject().label(), Wording.since(request.timePoint()));
    }

    /// What is measured, and which way is better.
    String measure() {
        Instrument instrument = request.instrument();
        return "%s: %s to %s %s, %s is better. Improvement is above 0 when patients are better."
                .formatted(
                        instrument.label(),
                        instrument.minimum().toPlainString(),
                        instrument.maximum().toPlainString(),
                        instrument.unit(),
                        instrument.direction() == Instrument.Direction.LOWER_IS_BETTER
                                ? "lower"
                                : "higher");
    }

    /// What the chart shows.
    String caption() {
        return improvement()
                + " with its 95\u00a0% interval, in "
                + request.instrument().unit()
                + ".";
    }

    private String improvement() {
        return request.timePoint().immediate()
                ? "Mean improvement after first sessions"
                : "Mean improvement";
    }

    /// Mean improvements in catalog order, then the adjusted contrast if there is just one.
    String summary(List<IntervalChart.Line> lines, List<Contrast> contrasts) {
        List<IntervalChart.Line> filled = lines.stream().filter(line -> line.n() > 0).toList();
        if (filled.isEmpty()) {
            return "Courses are on record, but none has a baseline and a value "
                    + Wording.since(request.timePoint())
                    + " yet.";
        }
        String means =
                filled.stream().limit(NAMED).map(this::mean).collect(Collectors.joining("; "));
        String rest = filled.size() > NAMED ? "; and %d more".formatted(filled.size() - NAMED) : "";
        return improvement()
                + " in "
                + request.instrument().unit()
                + ", with 95\u00a0% interval: "
                + means
                + rest
                + "."
                + (contrasts.size() == 1 ? contrast(contrasts.getFirst()) : "");
    }

    private String mean(IntervalChart.Line line) {
        return decapitalized(line.label()) + " " + line.text();
    }

    private String interval(@Nullable Bounds bounds) {
        return bounds == null ? "" : " (95\u00a0% interval " + numbers.interval(bounds) + ")";
    }

    private String contrast(Contrast contrast) {
        Contrast.Adjusted adjusted = contrast.adjusted();
        if (adjusted == null) {
            return "";
        }
        String more = adjusted.difference() < 0 ? "less" : "more";
        Bounds bounds = adjusted.ci95();
        return " At equal baseline, patients of %s improved by %s %s %s than those of %s%s."
                .formatted(
                        decapitalized(wording.modality(contrast.modality())),
                        numbers.value(Math.abs(adjusted.difference())),
                        request.instrument().unit(),
                        more,
                        decapitalized(wording.modality(contrast.reference())),
                        interval(
                                bounds == null || adjusted.difference() >= 0
                                        ? bounds
                                        : new Bounds(-bounds.high(), -bounds.low())));
    }

    /// Whether the modalities may be weighed against each other, as a headline.
    static String verdict(Verdict verdict) {
        return verdict.comparable()
                ? "Observational: a difference need not come from the treatment"
                : "Observational, and not comparable, because:";
    }

    /// The reasons against it, or what was looked at.
    List<String> reasons(Verdict verdict) {
        return verdict.comparable()
                ? List.of(
                        "Completeness and numbers of pairs speak against no comparison. Whether the"
                                + " patients are alike has not been examined.")
                : verdict.because().stream()
                        .map(reason -> reason.text(slug -> decapitalized(wording.modality(slug))))
                        .toList();
    }

    /// For the middle of a sentence; abbreviations such as PEG stay as they are.
    static String decapitalized(String label) {
        boolean abbreviation = label.length() > 1 && !Character.isLowerCase(label.charAt(1));
        return abbreviation
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ENGLISH) + label.substring(1);
    }
}
