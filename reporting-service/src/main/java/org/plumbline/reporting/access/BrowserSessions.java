package org.plumbline.reporting.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a logged-in browser be what its access token says, exactly as if it had sent the token: one
/// way of deciding for both. A session whose token has ended, ends.
final class BrowserSessions extends OncePerRequestFilter {
    private final LogInTokens tokens;
    private final AccessTokens checked;
    private final Refusals refusals;

    BrowserSessions(LogInTokens tokens, AccessTokens checked, Refusals refusals) {
        this.tokens = tokens;
        this.checked = checked;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof OAuth2AuthenticationToken logIn) {
            try {
                tokens.current(logIn, request, response)
                        .flatMap(this::decoded)
                        .ifPresentOrElse(BrowserSessions::speakFor, () -> end(request));
            } catch (JwtException away) {
                refusals.unauthenticated(
                        request, response, new AuthenticationServiceException("No issuer", away));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Jwt> decoded(String token) {
        try {
            return Optional.of(checked.check(token));
        } catch (BadJwtException _) {
            return Optional.empty();
        }
    }

    /// For this request only; the session keeps the log-in.
    private static void speakFor(Jwt token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token));
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
