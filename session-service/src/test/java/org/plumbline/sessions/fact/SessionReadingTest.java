package org.plumbline.sessions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionReadingTest {

    private static final String RIGHT =
            """
            {"patient": "P-1042", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00+01:00"%s}
            """;

    @Test
    void whatIsRequiredIsEnough() {
        assertThat(Reading.faultsOfSession(RIGHT.formatted(""))).isEmpty();
    }

    @Test
    void everythingThatIsRequiredIsAskedForAtOnce() {
        assertThat(Reading.faultsOfSession("{}"))
                .containsExactly(
                        "/patient required",
                        "/condition required",
                        "/modality required",
                        "/startedAt required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "x": 1                                            | /x unknown-field
                    "practitioner": 7                                 | /practitioner wrong-type
                    "practitioner": ""                                | /practitioner required
                    "practitioner": "Jane Doe"                        | /practitioner looks-identifying
                    "practitioner": "a b c"                           | /practitioner bad-id
                    "technique": {"name": "trigger-point"}            | /technique/name unknown-slug
                    "technique": "local-points"                       | /technique wrong-type
                    "technique": {"route": "by-mouth"}                | /technique/route unknown-slug
                    "technique": {"agents": {}}                       | /technique/agents wrong-type
                    "technique": {"agents": [{}]}                     | /technique/agents/0/agent required
                    "technique": {"agents": [{"agent": "procaine", "volumeMl": 0}]} | /technique/agents/0/volumeMl out-of-range
                    "technique": {"agents": [{"agent": "procaine", "volumeMl": 1e400}]} | /technique/agents/0/volumeMl out-of-range
                    "technique": {"agents": [{"agent": "procaine", "concentrationPercent": 0.0001}]} | /technique/agents/0/concentrationPercent not-a-multiple
                    "technique": {"agents": [{"agent": "procaine", "concentrationPercent": "NaN"}]} | /technique/agents/0/concentrationPercent wrong-type
                    "technique": {"sites": [{"site": "knee", "laterality": "both"}]} | /technique/sites/0/laterality unknown-slug
                    "technique": {"needles": {"count": 1.5}}          | /technique/needles/count not-a-multiple
                    "technique": {"needles": {"points": ["ST 36"]}}   | /technique/needles/points/0 unknown-slug
                    "technique": {"stimulation": {"volts": 3}}        | /technique/stimulation/volts unknown-field
                    "profile": {"birthYear": "1970"}                  | /profile/birthYear wrong-type
                    "profile": {"birthYear": 2027}                    | /profile/birthYear out-of-range
                    "profile": {"birthYear": 1e1000000}               | /profile/birthYear out-of-range
                    "profile": {"sex": "f"}                           | /profile/sex unknown-slug
                    "profile": {"symptomOnset": "2026-04"}            | /profile/symptomOnset out-of-range
                    "profile": {"symptomOnset": "2026-13"}            | /profile/symptomOnset bad-time
                    "profile": {"symptomOnset": 2024}                 | /profile/symptomOnset wrong-type
                    "concomitant": ["wine"]                           | /concomitant/0 unknown-slug
                    "concomitant": [1]                                | /concomitant/0 wrong-type
                    "adverseEvents": [{"code": "vasovagal"}]          | /adverseEvents/0/severity required
                    "scores": [{}]                                    | /scores/0/id required
                    "scores": [7]                                     | /scores/0 wrong-type
                    "status": "retracted"                             | /status not-applicable
                    "id": "S-2"                                       | /id bad-id
                    """)
    void aFaultIsNamedWithItsPlace(String more, String fault) {
        assertThat(Reading.faultsOfSession(RIGHT.formatted(", " + more))).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-03-01T09:30:00          | bad-time
                    2026-03-01 09:30:00Z         | bad-time
                    2026-02-30T09:30:00Z         | bad-time
                    2026-2-3T09:30:00Z           | bad-time
                    01/02/2026                   | bad-time
                    2026-03-01T24:00:00Z         | bad-time
                    2026-03-01T09:30:60Z         | bad-time
                    2026-03-01T09:30:00+18:01    | bad-time
                    20454                        | bad-time
                    0000-01-01T00:00:00Z         | out-of-range
                    +999999999-01-01T00:00:00Z   | bad-time
                    1899-12-31T23:59:59Z         | out-of-range
                    2026-11-21T12:00:01Z         | out-of-range
                    2026-03-01T09:30:00+25:00    | bad-time
                    """)
    void aTimeIsAnInstantBetween1900AndTomorrow(String time, String code) {
        assertThat(
                        Reading.faultsOfSession(
                                RIGHT.formatted("").replace("2026-03-01T09:30:00+01:00", time)))
                .containsExactly("/startedAt " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20454", "[2026,1,1]", "true", "{}"})
    void aTimeIsText(String time) {
        assertThat(
                        Reading.faultsOfSession(
                                RIGHT.formatted("").replace("\"2026-03-01T09:30:00+01:00\"", time)))
                .containsExactly("/startedAt wrong-type");
    }

    @Test
    void finerThanAMillisecondIsCut() {
        SessionDraft draft =
                Reading.session(RIGHT.formatted("").replace("09:30:00", "09:30:00.123999999999"));

        assertThat(Objects.requireNonNull(draft).session().startedAt() % 1000).isEqualTo(123);
    }

    @Test
    void combinedIsDerivedAndNotSubmitted() {
        assertThat(
                        Reading.faultsOfSession(
                                RIGHT.formatted("").replace("\"acupuncture\"", "\"combined\"")))
                .containsExactly("/modality unknown-slug");
    }

    @Test
    void absentNullAndEmptyAreTheSame() {
        SessionDraft bare = Objects.requireNonNull(Reading.session(RIGHT.formatted("")));
        SessionDraft spelled =
                Objects.requireNonNull(
                        Reading.session(
                                RIGHT.formatted(
                                        ", \"practitioner\": null, \"concomitant\": [], \"technique\": {\"agents\": []}")));

        assertThat(spelled.session().hash(Status.RECORDED))
                .isEqualTo(bare.session().hash(Status.RECORDED));
    }

    @Test
    void theOrderOfAListIsContent() {
        String one = RIGHT.formatted(", \"concomitant\": [\"gabapentin\", \"duloxetine\"]");
        String other = RIGHT.formatted(", \"concomitant\": [\"duloxetine\", \"gabapentin\"]");

        assertThat(Objects.requireNonNull(Reading.session(one)).session().hash(Status.RECORDED))
                .isNotEqualTo(
                        Objects.requireNonNull(Reading.session(other))
                                .session()
                                .hash(Status.RECORDED));
    }

    @Test
    void whatIsWrittenReadsAsWhatItWas() {
        Content content =
                Objects.requireNonNull(
                                Reading.session(
                                        RIGHT.formatted(
                                                """
                                                , "practitioner": "dr-7", "technique": {"name": "local-points",
                                                  "agents": [{"agent": "procaine", "volumeMl": 2.50, "concentrationPercent": 0.5}],
                                                  "route": "perineural", "sites": [{"site": "knee", "laterality": "left"}],
                                                  "needles": {"count": 8, "gaugeMm": 0.25, "points": ["ST36"], "response": "de-qi"},
                                                  "stimulation": {"kind": "electrical", "frequencyHz": 2}},
                                                "profile": {"birthYear": 1970, "sex": "other", "symptomOnset": "2024"},
                                                "concomitant": ["gabapentin"],
                                                "adverseEvents": [{"code": "vasovagal", "severity": "mild"}]
                                                """)))
                        .session();

        String written =
                org.plumbline.sessions.json.JsonText.of(
                        new FactWriter(Reading.VOCABULARY).session(content));

        assertThat(Objects.requireNonNull(Reading.session(written)).session()).isEqualTo(content);
    }
}
