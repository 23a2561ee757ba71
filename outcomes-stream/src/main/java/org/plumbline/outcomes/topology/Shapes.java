package org.plumbline.outcomes.topology;

import java.time.Instant;
import java.util.regex.Pattern;

/// What the fields of clinic records must look like to be counted.
final class Shapes {
    static final String RECORDED = "recorded";
    static final String RETRACTED = "retracted";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Shapes() {}

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    static boolean isStatus(String text) {
        return text.equals(RECORDED) || text.equals(RETRACTED);
    }

    static boolean isInstant(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
    }
}
