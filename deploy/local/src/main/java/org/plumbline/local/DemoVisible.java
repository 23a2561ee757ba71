package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// Waits until the outcomes hold what was handed in.
record DemoVisible(HttpClient http, Platform platform) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 200;
    private static final String QUESTION =
            "/api/v1/comparisons?condition=migraine&instrument=nrs-pain&timepoint=month-3";

    /// @param positions `Outcomes-Position` of each network's last record
    void await(Map<String, String> positions) {
        long end = System.nanoTime() + LIMIT.toNanos();
        for (Map.Entry<String, String> position : positions.entrySet()) {
            while (answers(position.getKey(), position.getValue()) != 200) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "the demo world does not become visible; see the logs of the"
                                    + " outcomes-stream and the reporting-service");
                }
            }
        }
    }

    private int answers(String network, String position) {
        URI question = platform.reporting().resolve(QUESTION);
        HttpRequest request =
                HttpRequest.newBuilder(question)
                        .timeout(ANSWER_LIMIT)
                        .header("Authorization", "Bearer " + platform.token("analyst", network))
                        .header("Outcomes-Position", position)
                        .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                Thread.sleep(POLL_MILLIS);
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException("the reporting-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
