package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.Api;
import tools.jackson.databind.JsonNode;

/// What a clinic records, amends and retracts is in the figures, and out of them again, to the
/// integer; whoever names the position of the write reads it back at once.
class CorrectionIT {

    private static final String SESSION = "/api/v1/clinics/harbour/sessions/S-1";
    private static final String COMPARISON =
            "/api/v1/comparisons?condition=carpal-tunnel-syndrome&instrument=nrs-pain&timepoint=minute-15";

    private final Api api = new Api(RunningPlatform.get(), "corrections");

    @Test
    void aSessionIsCountedAmendedAndTakenOutAgain() {
        var recorded = api.put(SESSION, session(7, 4), Map.of());
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        assertThat(sums(after(recorded))).isEqualTo("1 7 4 49 16 28");

        var again = api.put(SESSION, session(7, 4), Map.of());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(sums(after(again))).isEqualTo("1 7 4 49 16 28");

        var amended = api.put(SESSION, session(8, 2), Map.of("If-Match", etag(again)));
        assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);
        assertThat(sums(after(amended))).isEqualTo("1 8 2 64 4 16");

        var retracted = api.delete(SESSION + "?reason=entered-in-error", etag(amended));
        assertThat(retracted.statusCode()).as(retracted.body()).isBetween(200, 204);
        JsonNode afterwards = after(retracted);
        assertThat(afterwards.path("groups").isEmpty()).as(afterwards.toString()).isTrue();
    }

    private JsonNode after(HttpResponse<String> write) {
        String position = write.headers().firstValue("Outcomes-Position").orElseThrow();
        return api.outcome(COMPARISON, Map.of("Outcomes-Position", position));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String sums(JsonNode answer) {
        JsonNode sums = answer.path("groups").path(0).path("sums");
        return "%s %s %s %s %s %s"
                .formatted(
                        sums.path("n"),
                        sums.path("x"),
                        sums.path("y"),
                        sums.path("xx"),
                        sums.path("yy"),
                        sums.path("xy"));
    }

    private static String session(int pre, int post) {
        return """
        {"patient": "P-1042", "condition": "carpal-tunnel-syndrome", "modality": "perineural-injection",
         "startedAt": "2026-03-01T09:30:00+01:00",
         "scores": [{"id": "S-1-pre", "instrument": "nrs-pain", "timing": "pre", "value": %d},
                    {"id": "S-1-p15", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15, "value": %d}]}
        """
                .formatted(pre, post);
    }
}
