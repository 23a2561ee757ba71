package org.plumbline.sessions.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Identifiers;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.Times;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Slice;
import org.plumbline.sessions.problem.Faults;

/// What the parameters of a list ask for.
final class ListRequest {

    static final int LARGEST = 1000;

    private static final int USUAL = 100;
    private static final List<String> ALLOWED = List.of("patient", "from", "to", "size", "after");
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,15})/([A-Za-z0-9._:-]{1,64})");

    private final Map<String, String[]> parameters;
    private final Faults faults;

    private ListRequest(Map<String, String[]> parameters, Faults faults) {
        this.parameters = parameters;
        this.faults = faults;
    }

    /// @param faults takes what is wrong with the parameters; then the slice must not be used
    static Slice read(Kind kind, String clinic, Map<String, String[]> parameters, Faults faults) {
        ListRequest request = new ListRequest(parameters, faults);
        request.checkNames();
        return new Slice(
                kind,
                clinic,
                request.patient(),
                request.time("from"),
                request.time("to"),
                request.after(),
                request.size());
    }

    /// The parameter `after` of the page that begins behind this record.
    static String after(Current last) {
        String place = last.content().occurredAt() + "/" + last.key().id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    private void checkNames() {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (!ALLOWED.contains(parameter.getKey())) {
                fault(
                        "unknown-field",
                        "A parameter is not known here.",
                        "one of " + String.join(", ", ALLOWED));
            } else if (parameter.getValue().length > 1) {
                fault("duplicate-key", "A parameter stands twice.", parameter.getKey());
            }
        }
    }

    private void fault(String code, String detail, String hint) {
        faults.add("", code, detail, hint);
    }

    private @Nullable String value(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private @Nullable String patient() {
        String patient = value("patient");
        if (patient != null && !Identifiers.isId(patient)) {
            faults.add(
                    "/patient",
                    "bad-id",
                    "patient is not permitted.",
                    "1 to 64 of A-Z a-z 0-9 . _ : -");
        }
        return patient;
    }

    private @Nullable Long time(String name) {
        String text = value(name);
        if (text == null) {
            return null;
        }
        Long time = Times.read(text);
        if (time == null) {
            faults.add(
                    "/" + name,
                    "bad-time",
                    name + " is not an instant.",
                    "such as 2026-03-01T00:00:00Z; write + as %2B");
        }
        return time;
    }

    private int size() {
        String text = value("size");
        if (text == null) {
            return USUAL;
        }
        int size = SIZE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LARGEST) {
            faults.add("/size", "out-of-range", "size is 1 to " + LARGEST + ".", null);
        }
        return size;
    }

    private Slice.@Nullable After after() {
        String text = value("after");
        if (text == null) {
            return null;
        }
        Matcher place = PLACE.matcher(decoded(text));
        if (!place.matches()) {
            faults.add(
                    "/after",
                    "bad-parameter",
                    "after is not from a link of this list.",
                    "follow the links that the pages carry");
            return null;
        }
        return new Slice.After(Long.parseLong(place.group(1)), place.group(2));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
