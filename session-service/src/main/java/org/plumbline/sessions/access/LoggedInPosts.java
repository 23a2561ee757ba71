package org.plumbline.sessions.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sends whoever posts without being logged in to the log-in before anything of the body is read:
/// the check of the form's token would take in a whole file first.
final class LoggedInPosts extends OncePerRequestFilter {

    private final String logIn;

    LoggedInPosts(String logIn) {
        this.logIn = logIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean loggedIn =
                SecurityContextHolder.getContext().getAuthentication()
                        instanceof OAuth2AuthenticationToken;
        if (HttpMethod.GET.matches(request.getMethod()) || loggedIn) {
            chain.doFilter(request, response);
        } else {
            BrowserSecurity.leadTo(request, response, logIn);
        }
    }
}
