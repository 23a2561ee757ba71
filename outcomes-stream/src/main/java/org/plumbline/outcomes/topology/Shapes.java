package org.plumbline.outcomes.topology;

import java.time.Instant;
import java.util.regex.Pattern;

/// What the fields of clinic records must look like to be counted.
final class Shapes {
    static final String RECORDED = "recorded";
    static final String RETRACTED = "retracted";

    /// As the write side has it. It also bounds the depth to which a pattern is followed, and what
    /// a fact takes in the ledger and in the keys of cells.
    private static final int LONGEST = 64;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]+");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9998;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Shapes() {}

    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    static boolean isId(String text) {
        return text.length() <= LONGEST && ID.matcher(text).matches();
    }

    static boolean isYear(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    static boolean isStatus(String text) {
        return text.equals(RECORDED) || text.equals(RETRACTED);
    }

    static boolean isInstant(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
    }
}
