package org.plumbline.sessions.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.web.PageRequest;

/// What the parameters of the trail ask for.
///
/// @param reference that the entries name, null for all
/// @param after the last entry of the page before, null for the first page
record AuditRequest(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable UUID reference,
        @Nullable After after,
        int size) {

    static final Instant EARLIEST = Instant.EPOCH;
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final List<String> ALLOWED = List.of("from", "to", "reference", "size", "after");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,17})/(\\d{1,18})");

    private static final Pattern REFERENCE =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /// A place between two entries.
    record After(Instant at, long id) {}

    /// @param faults takes what is wrong with the parameters; then the request must not be used
    static AuditRequest read(Map<String, String[]> parameters, Faults faults) {
        PageRequest page = new PageRequest(parameters, ALLOWED, faults);
        return new AuditRequest(
                instant(page.time("from")),
                instant(page.time("to")),
                reference(page.value("reference"), faults),
                after(page.after(PLACE)),
                page.size());
    }

    private static @Nullable UUID reference(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        if (REFERENCE.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        faults.add(
                "/reference",
                "bad-parameter",
                "reference is not one of the trail.",
                "copy it from the references of an entry");
        return null;
    }

    /// The place of the page that begins behind this entry; microseconds, as stored.
    static String after(AuditEntry last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "/" + last.id();
    }

    private static @Nullable After after(@Nullable Matcher place) {
        return place == null
                ? null
                : new After(
                        Instant.EPOCH.plus(Long.parseLong(place.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(place.group(2)));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
