package org.plumbline.sessions.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.ProblemWriter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the requests of accepted tokens by their network, whatever address, header or path they
/// come with, and refuses what is too much with 429.
final class RateLimitFilter extends OncePerRequestFilter {

    private static final Problem TOO_MANY =
            new Problem(
                    429,
                    "too-many-requests",
                    "Too many requests",
                    "Your network has used up its requests; wait as Retry-After says, or send a file.");

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication sender = SecurityContextHolder.getContext().getAuthentication();
        if (sender == null || !(sender.getPrincipal() instanceof Caller caller)) {
            chain.doFilter(request, response);
            return;
        }
        RateLimits.Left left = limits.take(caller.network());
        response.setHeader("RateLimit-Policy", limits.policy());
        response.setHeader(
                "RateLimit",
                "\"network\";r=%d;t=%d".formatted(left.remaining(), left.resetSeconds()));
        if (left.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(left.retrySeconds()));
            ProblemWriter.write(response, TOO_MANY);
        }
    }
}
