package org.plumbline.sessions.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Reading;

/// Reads a value on its instrument and says what is wrong with one that is not on it.
final class Measure {

    private static final int LONGEST = 20;
    private static final String VALUE = "value";

    private final Vocabulary vocabulary;
    private final Instrument instrument;

    Measure(Vocabulary vocabulary, Instrument instrument) {
        this.vocabulary = vocabulary;
        this.instrument = instrument;
    }

    /// In steps of the instrument, null where the value is not on it.
    @Nullable Long steps(BigDecimal value, Fields fields) {
        return switch (instrument.read(value)) {
            case Reading.Steps(long steps) -> steps;
            case Reading.OutOfRange(BigDecimal least, BigDecimal most) -> {
                boolean above = value.compareTo(most) > 0;
                fields.fault(
                        VALUE,
                        "out-of-range",
                        said(value)
                                + (above ? " is above " + said(most) + ", the top of " : "")
                                + (above ? "" : " is below " + said(least) + ", the bottom of ")
                                + instrument.slug()
                                + ".",
                        said(least) + " to " + said(most) + elsewhere(value));
                yield null;
            }
            case Reading.NotAMultiple(BigDecimal resolution) -> {
                fields.fault(
                        VALUE,
                        "not-a-multiple",
                        said(value)
                                + " lies between two values of "
                                + instrument.slug()
                                + ", which are "
                                + said(resolution)
                                + " apart.",
                        "a multiple of " + said(resolution) + neighbours(value, resolution));
                yield null;
            }
        };
    }

    private String elsewhere(BigDecimal value) {
        List<Instrument> others =
                SameMeasure.as(instrument.slug())
                        .flatMap(slug -> vocabulary.instrument(slug).stream())
                        .filter(other -> other.read(value) instanceof Reading.Steps)
                        .toList();
        if (!others.isEmpty()) {
            return "; did you mean "
                    + others.stream().map(Instrument::slug).collect(Collectors.joining(" or "))
                    + "?";
        }
        return Spreadsheet.isLikelySerial(said(value))
                ? "; a spreadsheet may have made a date of it: format the column as text and enter the number again"
                : "";
    }

    /// The values on either side; none for a number too fine to say.
    private static String neighbours(BigDecimal value, BigDecimal resolution) {
        if (said(value).length() > LONGEST || value.stripTrailingZeros().scale() > LONGEST) {
            return "";
        }
        BigDecimal below = value.divide(resolution, 0, RoundingMode.FLOOR).multiply(resolution);
        return ": " + said(below) + " or " + said(below.add(resolution));
    }

    /// A number as people write it; a long one is not repeated.
    static String said(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        if (bare.precision() > LONGEST || Math.abs(bare.scale()) > LONGEST) {
            return number.signum() < 0 ? "a negative number" : "the number";
        }
        return bare.toPlainString();
    }
}
