package org.plumbline.sessions.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The forms in which people have typed much, and what becomes of them when the log-in has ended
/// meanwhile.
public final class EntryForms {

    /// Shows such a form again as it was sent, and changes nothing.
    public static final String AGAIN = "/sessions/again";

    /// Gives back what was sent without a log-in.
    public static final String KEPT = "/sessions/kept";

    private static final List<PathPattern> ADDRESSES =
            List.of(
                    PathPatternParser.defaultInstance.parse("/sessions/new"),
                    PathPatternParser.defaultInstance.parse(AGAIN),
                    PathPatternParser.defaultInstance.parse("/sessions/{clinic}/{id}"));

    private EntryForms() {}

    /// Whether the request brings such a form, and not from a page of somebody else.
    static boolean isSent(HttpServletRequest request) {
        String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && ADDRESSES.stream()
                        .anyMatch(address ->
                                address.matches(PathContainer.parsePath(request.getRequestURI())));
    }
}
