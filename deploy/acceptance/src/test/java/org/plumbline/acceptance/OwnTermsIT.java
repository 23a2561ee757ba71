package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Terms that a network has added in a file, without any build, count as the shipped ones do, and
/// for that network alone.
class OwnTermsIT {

    private static final String COMPARISON =
            "/api/v1/comparisons?condition=rowers-wrist&instrument=grip-pain&timepoint=minute-15";

    private final Api own = new Api(RunningPlatform.get(), OwnTerms.NETWORK);
    private final Api other = new Api(RunningPlatform.get(), "without-own-terms");

    @Test
    void sessionsInOwnTermsAreCountedByTheInstrumentsOwnRules() {
        // floor 5 points: the third is too well to respond by a percentage; MCID 3 points
        put("1", "12", "6");
        put("2", "10", "9.5");
        put("3", "4.5", "1.5");
        JsonNode answer = after(put("4", "20", "13.5"));

        JsonNode group = answer.path("groups").path(0);
        assertThat(group.path("modality").asString()).isEqualTo("warm-oil-infiltration");
        assertThat(group.path("n").asInt()).isEqualTo(4);
        assertThat(group.path("sums").path("x").asInt()).isEqualTo(93);
        assertThat(group.path("sums").path("y").asInt()).isEqualTo(61);
        assertThat(group.path("improvement").path("mean").asDouble()).isEqualTo(4.0);
        assertThat(counted(group, "responder30")).isEqualTo("2 of 3");
        assertThat(counted(group, "responder50")).isEqualTo("1 of 3");
        assertThat(counted(group, "mcid")).isEqualTo("3 of 4");
        assertThat(counted(group, "worsened")).isEqualTo("0 of 4");

        JsonNode wholeGroup =
                own.outcome(
                        COMPARISON.replace("condition=rowers-wrist", "conditionGroup=tendon-joint"),
                        Map.of());
        assertThat(wholeGroup.path("groups").path(0).path("n").asInt()).isEqualTo(4);
    }

    @Test
    void toAnotherNetworkTheyAreUnknown() {
        HttpResponse<String> refused =
                other.put(
                        "/api/v1/clinics/harbour/sessions/S-1", session("1", "12", "6"), Map.of());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode problem = JsonMapper.shared().readTree(refused.body());
        assertThat(problem.path("errors").valueStream())
                .extracting(fault ->
                        fault.path("pointer").asString() + " " + fault.path("code").asString())
                .contains(
                        "/condition unknown-slug",
                        "/modality unknown-slug",
                        "/scores/0/instrument unknown-slug",
                        "/scores/1/instrument unknown-slug");
        assertThat(refused.body()).doesNotContain("rowers-wrist", "warm-oil");
    }

    private JsonNode after(HttpResponse<String> write) {
        String position = write.headers().firstValue("Outcomes-Position").orElseThrow();
        return own.outcome(COMPARISON, Map.of("Outcomes-Position", position));
    }

    private HttpResponse<String> put(String number, String pre, String post) {
        var answer =
                own.put(
                        "/api/v1/clinics/harbour/sessions/S-" + number,
                        session(number, pre, post),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String counted(JsonNode group, String responders) {
        JsonNode found = group.path(responders);
        return found.path("count").asInt() + " of " + found.path("of").asInt();
    }

    private static String session(String number, String pre, String post) {
        return """
        {"patient": "P-%1$s", "condition": "rowers-wrist", "modality": "warm-oil-infiltration",
         "startedAt": "2026-03-01T09:30:00+01:00", "technique": {"name": "slow"},
         "scores": [{"id": "S-%1$s-pre", "instrument": "grip-pain", "timing": "pre", "value": %2$s},
                    {"id": "S-%1$s-p15", "instrument": "grip-pain", "timing": "post", "minutesAfter": 15, "value": %3$s}]}
        """
                .formatted(number, pre, post);
    }
}
