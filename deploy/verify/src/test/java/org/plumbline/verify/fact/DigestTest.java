package org.plumbline.verify.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;
import org.plumbline.verify.fact.FactKey.Kind;

/// Journal and topic say the same in different forms.
class DigestTest {

    private static final String SESSION =
            """
            {"condition": "migraine", "modality": "neural-therapy", "startedAt": 1700000000000,
             "technique": "segmental", "route": "subcutaneous", "sex": "female", "patient": "stays here",
             "symptomOnset": "2020-05", "birthYear": 1970, "concomitant": ["exercise", "yoga"],
             "agents": [{"agent": "procaine", "volumeMicrolitres": 2000,
                         "concentrationMillipercent": 1000}, {"agent": "saline"}],
             "sites": [{"site": "neck", "laterality": "left"}, {"site": "head"}],
             "adverseEvents": [{"code": "pain", "severity": "mild"}]}
            """;
    private static final String SCORE =
            """
            {"session": "s1", "condition": null, "instrument": "nrs-pain", "timing": "post",
             "minutesAfter": 15, "value": 4, "measuredAt": 1700000000000}
            """;

    private static Digest recorded(Kind kind, String content) {
        return new JournalContent(new FactKey(kind, "p", "a", "x"), "north", 2, "recorded", content)
                .fact()
                .digest();
    }

    private static TreatmentSession.Builder session() {
        return TreatmentSession.newBuilder()
                .setNetwork("north")
                .setClinic("a")
                .setSessionId("x")
                .setPatientKey("p")
                .setRevision(2)
                .setStatus("recorded")
                .setCondition("migraine")
                .setModality("neural-therapy")
                .setStartedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                .setTechnique("segmental")
                .setRoute("subcutaneous")
                .setSex("female")
                .setSymptomOnset("2020-05")
                .setBirthYear(1970)
                .setConcomitant(List.of("exercise", "yoga"))
                .setAgents(
                        List.of(
                                new Agent("procaine", 2000L, 1000L),
                                new Agent("saline", null, null)))
                .setSites(List.of(new Site("neck", "left"), new Site("head", null)))
                .setAdverseEvents(List.of(new AdverseEvent("pain", "mild")));
    }

    private static Score.Builder score() {
        return Score.newBuilder()
                .setNetwork("north")
                .setClinic("a")
                .setScoreId("x")
                .setPatientKey("p")
                .setRevision(2)
                .setStatus("recorded")
                .setSession("s1")
                .setCondition(null)
                .setInstrument("nrs-pain")
                .setTiming("post")
                .setMinutesAfter(15)
                .setValue(4)
                .setMeasuredAt(Instant.ofEpochMilli(1_700_000_000_000L));
    }

    @Test
    void aSessionHasOneDigestInBothForms() {
        PublishedFact fact = PublishedFact.of(session().build());
        assertThat(fact.digest()).isEqualTo(recorded(Kind.SESSION, SESSION));
        assertThat(fact.key()).isEqualTo(new FactKey(Kind.SESSION, "p", "a", "x"));
        assertThat(fact.revision()).isEqualTo(2);
    }

    @Test
    void aScoreHasOneDigestInBothForms() {
        PublishedFact fact = PublishedFact.of(score().build());
        assertThat(fact.digest()).isEqualTo(recorded(Kind.SCORE, SCORE));
        assertThat(fact.key()).isEqualTo(new FactKey(Kind.SCORE, "p", "a", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"migraine\"",
                "\"neural-therapy\"",
                "1700000000000",
                "\"segmental\"",
                "\"subcutaneous\"",
                "\"female\"",
                "\"2020-05\"",
                "1970",
                "\"exercise\"",
                "\"procaine\"",
                "2000",
                "1000",
                "\"saline\"",
                "\"neck\"",
                "\"left\"",
                "\"head\"",
                "\"pain\"",
                "\"mild\""
            })
    void everyFieldOfASessionIsInTheDigest(String value) {
        String other = value.startsWith("\"") ? "\"other\"" : "7";
        assertThat(recorded(Kind.SESSION, SESSION.replaceFirst(value, other)))
                .isNotEqualTo(recorded(Kind.SESSION, SESSION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"s1\"", "null", "\"nrs-pain\"", "15", " 4", "1700000000000"})
    void everyFieldOfAScoreIsInTheDigest(String value) {
        String other = value.startsWith("\"") || value.equals("null") ? "\"other\"" : " 7";
        assertThat(recorded(Kind.SCORE, SCORE.replaceFirst(value, other)))
                .isNotEqualTo(recorded(Kind.SCORE, SCORE));
    }

    @Test
    void statusAndTimingAreInTheDigestToo() {
        assertThat(PublishedFact.of(score().setStatus("retracted").build()).digest())
                .isNotEqualTo(PublishedFact.of(score().build()).digest());
        assertThat(PublishedFact.of(score().setTiming("pre").build()).digest())
                .isNotEqualTo(PublishedFact.of(score().build()).digest());
        assertThat(PublishedFact.of(session().setStatus("retracted").build()).digest())
                .isNotEqualTo(PublishedFact.of(session().build()).digest());
    }
}
