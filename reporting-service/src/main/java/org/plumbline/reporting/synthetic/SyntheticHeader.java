package org.plumbline.reporting.synthetic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// `Synthetic-Data: true` on pages, data, streams and refusals alike.
final class SyntheticHeader extends OncePerRequestFilter {
    static final String NAME = "Synthetic-Data";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(NAME, "true");
        chain.doFilter(request, response);
    }
}
