package org.plumbline.reporting.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.schemas.catalog.Code;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.SeverityBands;
import org.plumbline.schemas.catalog.Threshold;

/// What is said of an instrument.
final class InstrumentRows {

    private final Instrument instrument;

    private InstrumentRows(Instrument instrument) {
        this.instrument = instrument;
    }

    static List<Row> of(Instrument instrument) {
        return new InstrumentRows(instrument).rows();
    }

    private List<Row> rows() {
        return List.of(
                Row.of("Range", range()),
                Row.of("Direction", lowerIsBetter() ? "lower is better" : "higher is better"),
                Row.of("Asks about", instrument.recall()),
                Row.of("Items", items()),
                Row.of("Responder floor", instrument.responderFloor().map(this::threshold)),
                Row.of(
                        "Smallest important difference (MCID)",
                        instrument.mcid().map(this::threshold)),
                Row.of("Severity of a baseline", bands()),
                Row.of("Width of a histogram’s bar", amount(instrument.binSteps())),
                Row.of("LOINC", instrument.loinc().map(InstrumentRows::loinc)),
                Row.of("Licence", instrument.licence()),
                Row.of(
                        "Wording shown to patients",
                        instrument.itemsMayBeShown() ? "yes" : "no, staff enter the total"),
                Row.of(
                        "Source of range and scoring",
                        Value.checked(
                                instrument.source().isBlank() ? "not stated" : instrument.source(),
                                instrument.verified())));
    }

    /// Where its source is LOINC, the section says so for all.
    private static Value loinc(Code code) {
        boolean isSaid = code.source().contains("Regenstrief");
        return Value.checked(
                code.code(), code.verified(), isSaid ? "" : code.source(), code.note().orElse(""));
    }

    private String range() {
        return "%s to %s %s, in steps of %s"
                .formatted(
                        plain(instrument.minimum()),
                        plain(instrument.maximum()),
                        instrument.unit(),
                        plain(instrument.resolution()));
    }

    private String items() {
        return instrument
                .items()
                .map(count -> count + (isMean() ? ", of which it is the mean" : ""))
                .orElse("");
    }

    private boolean isMean() {
        return instrument.itemsMean().orElse(false);
    }

    private Value threshold(Threshold threshold) {
        return Value.checked(amount(threshold.steps()), threshold.verified(), threshold.source());
    }

    private String amount(long steps) {
        return plain(instrument.value(steps)) + ' ' + instrument.unit();
    }

    /// Cuts count from the good end of the range.
    private String bands() {
        return switch (instrument.bands()) {
            case SeverityBands.Thirds() -> "low, middle and high by thirds of the range";
            case SeverityBands.None() -> "not defined";
            case SeverityBands.Cuts(long middle, long high) ->
                    lowerIsBetter()
                            ? "low below %1$s, middle from %1$s, high from %2$s"
                                    .formatted(fromMinimum(middle), fromMinimum(high))
                            : "low above %1$s, middle at %1$s and below, high at %2$s and below"
                                    .formatted(belowMaximum(middle), belowMaximum(high));
        };
    }

    private boolean lowerIsBetter() {
        return instrument.direction() == Instrument.Direction.LOWER_IS_BETTER;
    }

    private String fromMinimum(long steps) {
        return plain(instrument.value(instrument.minimumSteps() + steps));
    }

    private String belowMaximum(long steps) {
        return plain(instrument.value(instrument.maximumSteps() - steps));
    }

    private static String plain(BigDecimal value) {
        String text = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return text.replace('-', '−');
    }
}
