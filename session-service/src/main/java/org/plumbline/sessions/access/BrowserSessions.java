package org.plumbline.sessions.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a logged-in browser be the caller that its access token names, exactly as if it had sent
/// the token: one way of deciding for both. A session whose token has ended, ends.
final class BrowserSessions extends OncePerRequestFilter {

    private final LogInTokens tokens;
    private final JwtDecoder decoder;
    private final Claims claims = new Claims();

    BrowserSessions(LogInTokens tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof OAuth2AuthenticationToken logIn) {
            tokens.current(logIn, request, response)
                    .flatMap(this::caller)
                    .ifPresentOrElse(BrowserSessions::speakFor, () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private Optional<AbstractAuthenticationToken> caller(String token) {
        try {
            return Optional.of(claims.convert(decoder.decode(token)));
        } catch (BadJwtException | InvalidBearerTokenException _) {
            return Optional.empty();
        }
    }

    /// For this request only; the session keeps the log-in.
    private static void speakFor(AbstractAuthenticationToken caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
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
