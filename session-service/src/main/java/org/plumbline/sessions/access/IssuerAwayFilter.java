package org.plumbline.sessions.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.ProblemWriter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 503 where a token cannot be judged because the issuer cannot be asked for its keys.
final class IssuerAwayFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (JwtDecoderInitializationException | AuthenticationServiceException e) {
            ProblemWriter.write(
                    response,
                    new Problem(
                            503,
                            "issuer-unavailable",
                            "The token cannot be checked just now",
                            "The issuer of tokens does not answer; try again."));
        }
    }
}
