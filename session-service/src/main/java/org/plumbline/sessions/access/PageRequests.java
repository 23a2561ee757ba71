package org.plumbline.sessions.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which requests are of the pages: their own addresses, and two downloads of the API that pages
/// link to, where a browser asks for them with its session instead of a token. Reading them changes
/// nothing, so that they need no form's token.
final class PageRequests implements RequestMatcher {

    private static final List<PathPattern> PAGES =
            patterns(
                    "/",
                    "/imports/**",
                    "/sessions/**",
                    "/records/**",
                    "/terms",
                    "/refused",
                    "/logout",
                    "/login/**",
                    "/oauth2/**",
                    "/assets/**",
                    "/webjars/**",
                    "/favicon.ico");
    private static final List<PathPattern> DOWNLOADS =
            patterns("/api/v1/imports/template", "/api/v1/imports/{id}/rejected");

    private static List<PathPattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return isOf(PAGES, path) || (isOf(DOWNLOADS, path) && isOfABrowser(request));
    }

    private static boolean isOf(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static boolean isOfABrowser(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getRequestedSessionId() != null;
    }
}
