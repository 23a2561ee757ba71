package org.plumbline.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Times;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.springframework.web.util.UriComponentsBuilder;

/// What the parameters of a paged list have in common: `from` and `to`, `size`, and `after`, which
/// stands in the link to the next page and means nothing to clients.
public final class PageRequest {

    public static final int LARGEST = 1000;

    private static final int USUAL = 100;
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,3}");

    private final Map<String, String[]> parameters;
    private final Faults faults;

    /// @param allowed names of parameters; any other is a fault
    /// @param faults takes what is wrong with the parameters; then what is read must not be used
    public PageRequest(Map<String, String[]> parameters, List<String> allowed, Faults faults) {
        this.parameters = parameters;
        this.faults = faults;
        parameters.forEach((name, values) -> check(name, values, allowed));
    }

    private void check(String name, String[] values, List<String> allowed) {
        if (!allowed.contains(name)) {
            faults.add(
                    "",
                    "unknown-field",
                    "A parameter is not known here.",
                    "one of " + String.join(", ", allowed));
        } else if (values.length > 1) {
            faults.add("", "duplicate-key", "A parameter stands twice.", name);
        }
    }

    public @Nullable String value(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /// An instant in milliseconds since 1970, null where none is named.
    public @Nullable Long time(String name) {
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

    public int size() {
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

    /// The place behind which the page begins, null for the first page.
    ///
    /// @param form of the text that [#next] was given
    public @Nullable Matcher after(Pattern form) {
        String text = value("after");
        if (text == null) {
            return null;
        }
        Matcher place = form.matcher(decoded(text));
        if (place.matches()) {
            return place;
        }
        faults.add(
                "/after",
                "bad-parameter",
                "after is not from a link of this list.",
                "follow the links that the pages carry");
        return null;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /// The link (RFC 8288) to the page behind a place.
    public static String next(HttpServletRequest request, String place) {
        String after =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
        String address =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam("after", after)
                        .build()
                        .toUriString();
        return "<" + address + ">; rel=\"next\"";
    }

    public static Problem wrong(Faults faults) {
        return new Problem(
                400,
                "bad-parameter",
                "A parameter is wrong",
                "Correct what is named under errors.",
                faults.all());
    }
}
