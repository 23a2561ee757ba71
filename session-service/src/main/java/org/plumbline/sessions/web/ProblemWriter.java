package org.plumbline.sessions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.sessions.problem.Problem;

/// Writes a problem where no controller is at work.
public final class ProblemWriter {

    private ProblemWriter() {}

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = Answers.bytes(problem.toJson());
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "2");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
