package org.plumbline.sessions.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// RFC 3339 instants in milliseconds; finer is cut off.
public final class Times {

    /// 1900-01-01T00:00Z.
    public static final long EARLIEST =
            OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant().toEpochMilli();

    private static final Pattern RFC_3339 =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1,30}))?(Z|[+-]\\d{2}:\\d{2})");
    private static final int FINEST = 9;

    private Times() {}

    /// Milliseconds since 1970, null where the text is not an instant with an offset.
    public static @Nullable Long read(String text) {
        Matcher parts = RFC_3339.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return null;
        }
        String fraction = parts.group(3) == null ? "0" : parts.group(3);
        String cut = fraction.substring(0, Math.min(FINEST, fraction.length()));
        String iso = parts.group(1) + "T" + parts.group(2) + "." + cut + parts.group(4);
        try {
            return OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static String write(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
