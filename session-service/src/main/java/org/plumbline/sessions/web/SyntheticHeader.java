package org.plumbline.sessions.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// `Synthetic-Data: true` on every answer, refusals too, where `plumbline.demo-notice` is set:
/// nobody had what is on record there.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("plumbline.demo-notice")
class SyntheticHeader extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Synthetic-Data", "true");
        chain.doFilter(request, response);
    }
}
