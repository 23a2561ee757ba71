package org.plumbline.reporting.position;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.plumbline.reporting.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Answers a GET that carries a position from figures at least that new, or says that it cannot
/// yet.
@Component
class PositionInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger log = LoggerFactory.getLogger(PositionInterceptor.class);

    private final PositionWait wait;
    private final ProblemWriter problems;

    PositionInterceptor(PositionWait wait, ProblemWriter problems) {
        this.wait = wait;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, InterruptedException {
        String header = request.getHeader(PositionToken.HEADER);
        if (header == null || !HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        Optional<PositionToken> token = PositionToken.parse(header);
        if (token.isEmpty()) {
            problems.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "bad-position",
                    "The header Outcomes-Position is not one that a write has answered with.");
            return false;
        }
        if (isVisible(token.get())) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-yet-visible",
                "The write is recorded and not yet in the figures.");
        return false;
    }

    private boolean isVisible(PositionToken token) throws InterruptedException {
        try {
            return wait.await(token);
        } catch (KafkaException away) {
            log.warn("A read cannot wait for a write: {}", away.getMessage());
            return false;
        }
    }
}
