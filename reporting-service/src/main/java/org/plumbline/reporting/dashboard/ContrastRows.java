package org.plumbline.reporting.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.comparison.Contrast;

/// Writes contrasts as rows of a table.
final class ContrastRows {

    private static final String EQUAL = "At equal baseline";
    private static final String RAW = "As it is";
    private static final String EFFECT = "Hedges’ g";

    private final Wording wording;
    private final Numbers numbers;

    ContrastRows(Wording wording, Numbers numbers) {
        this.wording = wording;
        this.numbers = numbers;
    }

    Row of(Contrast contrast) {
        List<Row.Cell> cells = new ArrayList<>();
        addAdjusted(cells, contrast.adjusted());
        addUnadjusted(cells, contrast.unadjusted());
        return new Row(contrast.modality(), wording.modality(contrast.modality()), cells);
    }

    private void addAdjusted(List<Row.Cell> cells, Contrast.@Nullable Adjusted adjusted) {
        cells.add(
                adjusted == null
                        ? undefined("adjusted.difference", EQUAL)
                        : new Row.Cell(
                                "adjusted.difference",
                                EQUAL,
                                numbers.value(adjusted.difference()),
                                numbers.aside(adjusted.ci95())));
        cells.add(
                new Row.Cell(
                        "adjusted.pAdjusted",
                        "p, corrected",
                        Numbers.probability(adjusted == null ? null : adjusted.pAdjusted()),
                        ""));
    }

    private void addUnadjusted(List<Row.Cell> cells, Contrast.@Nullable Unadjusted unadjusted) {
        if (unadjusted == null) {
            cells.add(undefined("unadjusted.difference", RAW));
            cells.add(undefined("unadjusted.hedgesG", EFFECT));
            return;
        }
        cells.add(
                new Row.Cell(
                        "unadjusted.difference",
                        RAW,
                        numbers.value(unadjusted.difference()),
                        numbers.aside(unadjusted.ci95())));
        cells.add(effect(unadjusted.hedgesG()));
    }

    private static Row.Cell effect(Contrast.@Nullable StandardizedEffect effect) {
        return effect == null
                ? undefined("unadjusted.hedgesG", EFFECT)
                : new Row.Cell(
                        "unadjusted.hedgesG",
                        EFFECT,
                        Numbers.fixed(effect.g(), 2),
                        Numbers.fixed(effect.ci95().low(), 2)
                                + " to "
                                + Numbers.fixed(effect.ci95().high(), 2));
    }

    private static Row.Cell undefined(String figure, String column) {
        return new Row.Cell(figure, column, Numbers.UNDEFINED, "");
    }
}
