package org.plumbline.sessions.fact;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ids that clinics choose, and what gives a person away in one.
public final class Identifiers {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern E_MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}{2,}[\\s,._:-]+\\p{L}{2,}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-./: ]?)(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-./: ](\\d{1,2})[-./: ](\\d{4})");
    private static final int LONGEST_SLUG = 64;
    private static final int LONGEST_LOOKED_AT = 320;
    private static final int SHORTEST_IBAN = 15;

    private static final Map<String, Integer> IBAN_LENGTHS =
            Map.ofEntries(
                    Map.entry("AT", 20),
                    Map.entry("BE", 16),
                    Map.entry("CH", 21),
                    Map.entry("CZ", 24),
                    Map.entry("DE", 22),
                    Map.entry("DK", 18),
                    Map.entry("ES", 24),
                    Map.entry("FI", 18),
                    Map.entry("FR", 27),
                    Map.entry("GB", 22),
                    Map.entry("GR", 27),
                    Map.entry("HU", 28),
                    Map.entry("IE", 22),
                    Map.entry("IT", 27),
                    Map.entry("LU", 20),
                    Map.entry("NL", 18),
                    Map.entry("NO", 15),
                    Map.entry("PL", 28),
                    Map.entry("PT", 25),
                    Map.entry("SE", 24),
                    Map.entry("TR", 26));

    private Identifiers() {}

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    /// Whether the text looks like an e-mail address, an IBAN, two alphabetic words (a name) or a
    /// bare date (of birth).
    public static boolean looksIdentifying(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_LOOKED_AT) {
            return false;
        }
        if (Character.isDigit(trimmed.charAt(0))) {
            return isBareDate(trimmed) || isEMail(trimmed);
        }
        return isEMail(trimmed) || TWO_WORDS.matcher(trimmed).matches() || isIban(trimmed);
    }

    private static boolean isBareDate(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return isDate(first.group(1), first.group(3), first.group(4));
        }
        Matcher last = YEAR_LAST.matcher(text);
        return last.matches()
                && (isDate(last.group(3), last.group(2), last.group(1))
                        || isDate(last.group(3), last.group(1), last.group(2)));
    }

    private static boolean isDate(String year, String month, String day) {
        try {
            int of = Integer.parseInt(year);
            LocalDate.of(of, Integer.parseInt(month), Integer.parseInt(day));
            return of >= 1800 && of < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isEMail(String text) {
        return text.indexOf('@') >= 0 && E_MAIL.matcher(text).matches();
    }

    private static boolean isIban(String given) {
        if (given.length() < SHORTEST_IBAN) {
            return false;
        }
        String text = given.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(text).matches()) {
            return false;
        }
        Integer length = IBAN_LENGTHS.get(text.substring(0, 2));
        return (length != null && length == text.length()) || hasIbanChecksum(text);
    }

    /// ISO 13616: the first four characters moved to the end, letters as 10 to 35, modulo 97 is 1.
    private static boolean hasIbanChecksum(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
