package org.plumbline.sessions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.JsonText;
import org.plumbline.sessions.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers in JSON that no cache keeps.
public final class Answers {

    private static final String RETRY_SECONDS = "2";

    private Answers() {}

    public static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Json body) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(bytes(body));
    }

    public static ResponseEntity<byte[]> problem(Problem problem) {
        return problem(problem, new HttpHeaders());
    }

    public static ResponseEntity<byte[]> problem(Problem problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status())
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .cacheControl(CacheControl.noStore());
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(bytes(problem.toJson()));
    }

    /// Sends an answer as it is, without regard to conditions of the request.
    public static void write(ResponseEntity<byte[]> answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte[] body = Objects.requireNonNull(answer.getBody());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] bytes(Json body) {
        return JsonText.of(body).getBytes(StandardCharsets.UTF_8);
    }
}
