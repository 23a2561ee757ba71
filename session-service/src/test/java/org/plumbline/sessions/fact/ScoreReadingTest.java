package org.plumbline.sessions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.sessions.problem.Faults;

class ScoreReadingTest {

    private static final String DIARY =
            """
            {"patient": "P-1", "condition": "migraine", "instrument": "%s", "timing": "diary", "value": %s,
             "measuredAt": "2026-03-01T09:30:00Z"}
            """;

    @ParameterizedTest
    @CsvSource({
        "nrs-pain, 7, 7",
        "nrs-pain, 10.0, 10",
        "nrs-pain, 1e1, 10",
        "nrs-pain, -0, 0",
        "headache-score, 10.75, 1075",
        "headache-score, 0, 0",
        "headache-score, 100.00, 10000"
    })
    void aValueIsStoredInSteps(String instrument, String value, long steps) {
        Content score = Objects.requireNonNull(Reading.score(DIARY.formatted(instrument, value)));

        assertThat(score.fields().whole("value")).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({
        "nrs-pain, 11, out-of-range",
        "nrs-pain, -1, out-of-range",
        "nrs-pain, 5.5, not-a-multiple",
        "nrs-pain, 1e400, out-of-range",
        "nrs-pain, 1e-1000000000, out-of-range",
        "nrs-pain, 5.00000000000000000000000000000000000000000001, out-of-range",
        "headache-score, 10.755, not-a-multiple",
        "headache-score, 100.01, out-of-range",
        "nrs-pain, '\"5\"', wrong-type",
        "nrs-pain, '\"NaN\"', wrong-type",
        "nrs-pain, true, wrong-type",
        "nrs-pain, null, required",
        "nrs-pain, [5], wrong-type"
    })
    void aValueOutsideTheInstrumentIsRefused(String instrument, String value, String code) {
        assertThat(Reading.faultsOfScore(DIARY.formatted(instrument, value)))
                .containsExactly("/value " + code);
    }

    @Test
    void minutesGoWithPostAndPostWithMinutes() {
        String post =
                DIARY.replace("diary", "post")
                        .formatted("nrs-pain", "5")
                        .replace("\"patient\"", "\"session\": \"S-1\", \"patient\"");

        assertThat(Reading.faultsOfScore(post)).containsExactly("/minutesAfter required");
        assertThat(
                        Reading.faultsOfScore(
                                post.replace("\"patient\"", "\"minutesAfter\": 1440, \"patient\"")))
                .isEmpty();
        assertThat(
                        Reading.faultsOfScore(
                                post.replace("\"patient\"", "\"minutesAfter\": 1441, \"patient\"")))
                .containsExactly("/minutesAfter out-of-range");
        assertThat(
                        Reading.faultsOfScore(
                                DIARY.formatted("nrs-pain", "5")
                                        .replace(
                                                "\"patient\"", "\"minutesAfter\": 1, \"patient\"")))
                .containsExactly("/minutesAfter not-applicable");
    }

    @Test
    void aPreScoreOnItsOwnNamesItsSession() {
        assertThat(Reading.faultsOfScore(DIARY.replace("diary", "pre").formatted("nrs-pain", "5")))
                .containsExactly("/session required");
    }

    @Test
    void aScoreTakesItsPatientFromItsSession() {
        Content pre =
                Objects.requireNonNull(
                        Reading.score(
                                """
                                {"session": "S-1", "instrument": "nrs-pain", "timing": "pre", "value": 5,
                                 "measuredAt": "2026-03-01T09:30:00Z"}
                                """));
        Faults faults = new Faults();

        Content placed = Placement.place(pre, new SessionFacts("P-7", "migraine"), faults);

        assertThat(faults.none()).isTrue();
        assertThat(placed.patient()).isEqualTo("P-7");
        assertThat(placed.hash(Status.RECORDED)).isEqualTo(pre.hash(Status.RECORDED));
        assertThat(Placement.place(pre, null, faults)).isEqualTo(pre);
    }

    @Test
    void retractingIsOtherContent() {
        Content score = Objects.requireNonNull(Reading.score(DIARY.formatted("nrs-pain", "5")));

        assertThat(score.hash(Status.RETRACTED)).isNotEqualTo(score.hash(Status.RECORDED));
    }
}
