package org.plumbline.reporting.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.reporting.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/// How calls are refused: the same few words whatever the reason, so that nothing can be learned.
@Component
class Refusals {
    private final ProblemWriter problems;
    private final LogInSettings settings;

    Refusals(ProblemWriter problems, LogInSettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    /// Without (valid) credentials.
    void unauthenticated(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "temporarily-unavailable",
                    "Tokens cannot be checked at the moment.");
            return;
        }
        boolean invalid = reason instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(
                response,
                HttpStatus.UNAUTHORIZED,
                invalid ? "invalid-token" : "unauthenticated",
                "A valid access token is needed.");
    }

    /// Without credentials where a person with a browser can log in instead.
    void loggedOut(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        if (wantsPage(request)) {
            response.sendRedirect(settings.address(BrowserSecurity.LOG_IN));
        } else {
            unauthenticated(request, response, reason);
        }
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accept != null
                && accept.contains("text/html");
    }

    /// With credentials that do not entitle to it.
    void forbidden(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(
                response, HttpStatus.FORBIDDEN, "forbidden", "This is not for your role to see.");
    }

    /// A log-in that did not come to its end, such as one begun in another browser.
    void logInFailed(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason)
            throws IOException {
        problems.write(
                response,
                HttpStatus.UNAUTHORIZED,
                "log-in-failed",
                "The log-in did not succeed. Open " + settings.address("/") + " to try again.");
    }
}
