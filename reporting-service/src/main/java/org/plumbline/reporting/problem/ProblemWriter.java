package org.plumbline.reporting.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems where no controller does: in filters and interceptors.
@Component
public class ProblemWriter {
    private final JsonMapper mapper;

    /// Writes with the mapper that controllers answer with.
    public ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// Answers with a problem, unless an answer is already on its way.
    public void write(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String body = mapper.writeValueAsString(Problems.of(status, code, detail));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
