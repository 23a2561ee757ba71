package org.plumbline.sessions.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Numbers;

/// What spreadsheets make of what people type, told from what is left of it. Nothing is repaired:
/// every method answers what to do, or null where the text shows no such damage. Zeros lost from
/// the front of an id leave no trace.
public final class Spreadsheet {

    private static final Pattern FAILED_FORMULA =
            Pattern.compile("#[¡¿]?\\p{L}[\\p{L}\\d/]{0,15}[!?]?|#{2,}|Err:\\d{3}");
    private static final Pattern LONG_NUMBER_CUT =
            Pattern.compile("[+-]?\\d([.,]\\d+)?[eE]\\+\\d{1,3}");
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile(
                    "([+-]?)(\\d{1,3}(?:[.\\u00A0\\u202F ’']\\d{3})+|\\d{1,12}),(\\d{1,12})");
    private static final Pattern ENGLISH_THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d{1,12}");
    private static final Pattern PERCENT = Pattern.compile("[+-]?\\d[\\d.,]{0,20} ?%");
    private static final Pattern SERIAL = Pattern.compile("([1-7]\\d{4})(?:[.,](\\d{1,20}))?");
    private static final Pattern LOCAL_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OTHER_DATE =
            Pattern.compile(
                    "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?:,?[T ]+\\d{1,2}[:.]\\d{2}.{0,12})?");
    private static final Pattern MONTH =
            Pattern.compile(
                    "(?:\\d{1,4}[-. /]{1,2})?(?:jan|ene|oca|feb|şub|mar|mär|mrz|apr|abr|nis|ma[yi]|jun|haz"
                            + "|jul|tem|aug|ago|ağu|sep|eyl|o[ck]t|eki|nov|kas|de[cz]|dic|ara)\\p{L}{0,8}"
                            + "\\.?(?:[-. /]{1,2}\\d{1,4})?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAY_MINUTES = 1440;
    private static final int THOUSANDS = 3;
    private static final int FINE_ENOUGH = 4;

    /// Serial numbers of 1990 to 2069.
    private static final int LIKELIEST = 32_874;

    private static final int MOST_LIKELY = 62_093;

    private static final String AS_TEXT = "format the column as text and enter it again";
    private static final String TIME = "2026-03-01T09:30:00+01:00";

    private Spreadsheet() {}

    /// Of any text: the mark of a formula that failed, or of a column too narrow.
    public static @Nullable String error(String text) {
        return FAILED_FORMULA.matcher(text).matches()
                ? "this is what a spreadsheet shows of a formula that failed or a column too narrow;"
                        + " correct it there and save the file again"
                : null;
    }

    /// Of what should be an id.
    public static @Nullable String id(String text) {
        if (LONG_NUMBER_CUT.matcher(text).matches()) {
            return "a spreadsheet has cut a long number short; " + AS_TEXT;
        }
        return error(text);
    }

    /// Of what should be a number and is text.
    static @Nullable String number(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        if (comma.matches()) {
            return withPoint(comma.group(1), comma.group(2), comma.group(3));
        }
        if (ENGLISH_THOUSANDS.matcher(text).matches()) {
            return "write it without separators: " + text.replace(",", "");
        }
        if (PERCENT.matcher(text).matches()) {
            return "write the number alone, without the sign %";
        }
        if (isDate(text)) {
            return "a spreadsheet has made a date of it; format the column as text and enter the number again";
        }
        return Numbers.read(text) == null ? error(text) : "write it without quotes";
    }

    /// Three digits behind a comma may be thousands.
    private static String withPoint(String sign, String whole, String decimals) {
        String digits = whole.replaceAll("\\D", "");
        String point = sign + digits + "." + decimals;
        boolean either = whole.length() == digits.length() && decimals.length() == THOUSANDS;
        return either
                ? "write it with a point and without separators: "
                        + point
                        + " or "
                        + sign
                        + digits
                        + decimals
                : "write it with a point: " + point;
    }

    /// Of a number outside its range that is the serial number of a day of our time.
    static boolean isLikelySerial(String number) {
        Matcher serial = SERIAL.matcher(number);
        if (!serial.matches()) {
            return false;
        }
        int days = Integer.parseInt(serial.group(1));
        return days >= LIKELIEST && days <= MOST_LIKELY;
    }

    /// Of what should be an instant.
    static @Nullable String time(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return "this is a spreadsheet's number for "
                    + at(serial)
                    + "; format the column as text and write the time with its offset, such as "
                    + TIME;
        }
        Matcher local = LOCAL_TIME.matcher(text);
        if (local.matches()) {
            return "write T before the time and the clinic's offset behind it, such as "
                    + local.group(1)
                    + "T"
                    + local.group(2)
                    + (local.group(3) == null ? ":00" : local.group(3))
                    + "+01:00";
        }
        if (DAY.matcher(text).matches()) {
            return "add the time of day and the offset, such as " + text + "T09:30:00+01:00";
        }
        return isDate(text)
                ? "write year, month and day in this order, and the offset, such as "
                        + TIME
                        + "; in a spreadsheet format the column as text"
                : error(text);
    }

    /// Of what should be a month.
    static @Nullable String month(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            String month = at(serial).substring(0, "2024-05".length());
            return "this is a spreadsheet's number for a day of "
                    + month
                    + "; format the column as text and write "
                    + month;
        }
        return isDate(text)
                ? "YYYY-MM or YYYY; a spreadsheet has written it another way: format the column as text"
                : error(text);
    }

    private static boolean isDate(String text) {
        return OTHER_DATE.matcher(text).matches()
                || LOCAL_TIME.matcher(text).matches()
                || (text.chars().anyMatch(Character::isDigit)
                        && MONTH.matcher(text.toLowerCase(Locale.ROOT)).matches());
    }

    /// The local time that a serial number stands for, to the minute; the day alone where it has
    /// too few decimals to tell.
    private static String at(Matcher serial) {
        LocalDateTime day = DAY_ZERO.plusDays(Long.parseLong(serial.group(1))).atStartOfDay();
        String fraction = serial.group(2) == null ? "0" : serial.group(2);
        long minutes =
                new BigDecimal("0." + fraction)
                        .multiply(BigDecimal.valueOf(DAY_MINUTES))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        LocalDateTime time = day.plusMinutes(minutes);
        return fraction.length() < FINE_ENOUGH ? day.toLocalDate().toString() : time.toString();
    }
}
