package org.plumbline.sessions.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers written in JSON's way. Length and exponent are looked at before any arithmetic, since a
/// short text can stand for a number of a million digits.
public final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int LONGEST = 40;
    private static final int GREATEST_EXPONENT = 30;

    private Numbers() {}

    /// The number, or [Json.Excessive]; null where the text is none.
    public static @Nullable Json read(String text) {
        if (text.length() > LONGEST) {
            return looksNumeric(text) ? new Json.Excessive() : null;
        }
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e >= 0 && !modest(text.substring(e + 1))) {
            return new Json.Excessive();
        }
        return new Json.Num(new BigDecimal(text));
    }

    private static boolean modest(String exponent) {
        String digits = exponent.replaceFirst("^[+-]?0*(?=\\d)", "");
        return digits.length() <= 2 && Integer.parseInt(digits) <= GREATEST_EXPONENT;
    }

    private static boolean looksNumeric(String text) {
        return text.chars().allMatch(c -> "+-.eE0123456789".indexOf(c) >= 0);
    }
}
