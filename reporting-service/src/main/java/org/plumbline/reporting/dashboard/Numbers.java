package org.plumbline.reporting.dashboard;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.outcome.Bounds;
import org.plumbline.schemas.catalog.Instrument;

/// Numbers as people read them. Undefined is a dash.
final class Numbers {

    static final String UNDEFINED = "–";

    private static final BigDecimal SHORT_RANGE = BigDecimal.valueOf(20);

    private final int decimals;

    private Numbers(int decimals) {
        this.decimals = decimals;
    }

    /// Two decimals on short scales such as 0–10, one on longer ones.
    static Numbers of(Instrument instrument) {
        boolean isShort =
                instrument.maximum().subtract(instrument.minimum()).compareTo(SHORT_RANGE) <= 0;
        return new Numbers(isShort ? 2 : 1);
    }

    int decimals() {
        return decimals;
    }

    String value(@Nullable Double value) {
        return value == null ? UNDEFINED : fixed(value, decimals);
    }

    String interval(@Nullable Bounds bounds) {
        return bounds == null
                ? UNDEFINED
                : fixed(bounds.low(), decimals) + " to " + fixed(bounds.high(), decimals);
    }

    /// An interval beside a figure: nothing where there is none.
    String aside(@Nullable Bounds bounds) {
        return bounds == null ? "" : interval(bounds);
    }

    static String count(@Nullable Long count) {
        return count == null ? UNDEFINED : String.format(Locale.ENGLISH, "%,d", count);
    }

    static String percent(@Nullable Double rate) {
        return rate == null ? UNDEFINED : fixed(100 * rate, 0) + " %";
    }

    static String percentInterval(@Nullable Bounds bounds) {
        return bounds == null
                ? UNDEFINED
                : fixed(100 * bounds.low(), 0) + " to " + fixed(100 * bounds.high(), 0) + " %";
    }

    static String probability(@Nullable Double p) {
        if (p == null) {
            return UNDEFINED;
        }
        return p < 0.001 ? "< 0.001" : fixed(p, 3);
    }

    /// With a minus sign instead of a hyphen, and no negative zero.
    static String fixed(double value, int decimals) {
        String text = String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? text.replace("-", "") : text.replace('-', '−');
    }
}
