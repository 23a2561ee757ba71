package org.plumbline.sessions.recording;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Slice;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.web.PageRequest;

/// What the parameters of a list of records ask for.
final class ListRequest {

    private static final List<String> ALLOWED = List.of("patient", "from", "to", "size", "after");
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,15})/([A-Za-z0-9._:-]{1,64})");

    private ListRequest() {}

    /// @param faults takes what is wrong with the parameters; then the slice must not be used
    static Slice read(Kind kind, String clinic, Map<String, String[]> parameters, Faults faults) {
        PageRequest page = new PageRequest(parameters, ALLOWED, faults);
        return new Slice(
                kind,
                clinic,
                patient(page, faults),
                page.time("from"),
                page.time("to"),
                after(page),
                page.size());
    }

    /// The place of the page that begins behind this record.
    static String after(Current last) {
        return last.content().occurredAt() + "/" + last.key().id();
    }

    private static @Nullable String patient(PageRequest page, Faults faults) {
        String patient = page.value("patient");
        if (patient != null && !Identifiers.isId(patient)) {
            faults.add(
                    "/patient",
                    "bad-id",
                    "patient is not permitted.",
                    "1 to 64 of A-Z a-z 0-9 . _ : -");
        }
        return patient;
    }

    private static Slice.@Nullable After after(PageRequest page) {
        Matcher place = page.after(PLACE);
        return place == null
                ? null
                : new Slice.After(Long.parseLong(place.group(1)), place.group(2));
    }
}
