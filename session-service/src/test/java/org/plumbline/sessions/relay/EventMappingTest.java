package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;

class EventMappingTest {

    @Test
    void aSessionCarriesEveryFieldOfItsContent() {
        TreatmentSession session =
                (TreatmentSession)
                        EventMapping.event(
                                entry(
                                        RecordKind.SESSION,
                                        """
                                        {"patient": "P-1042", "practitioner": "dr-7", "condition": "carpal-tunnel-syndrome",
                                         "modality": "perineural-injection", "startedAt": 1772353800000,
                                         "technique": "ultrasound-guided-perineural", "route": "perineural",
                                         "agents": [{"agent": "dextrose-5", "volumeMicrolitres": 5000, "concentrationMillipercent": 5000},
                                                    {"agent": "saline"}],
                                         "sites": [{"site": "median-nerve", "laterality": "left"}, {"site": "wrist"}],
                                         "birthYear": 1970, "sex": "female", "symptomOnset": "2024-05",
                                         "concomitant": ["gabapentin", "exercise-program"],
                                         "adverseEvents": [{"code": "vasovagal", "severity": "mild"}]}\
                                        """));

        assertThat(session.getNetwork()).isEqualTo("network");
        assertThat(session.getClinic()).isEqualTo("harbour");
        assertThat(session.getSessionId()).isEqualTo("R-1");
        assertThat(session.getPatientKey()).isEqualTo("abc");
        assertThat(session.getRevision()).isEqualTo(3);
        assertThat(session.getStatus()).isEqualTo("retracted");
        assertThat(session.getCondition()).isEqualTo("carpal-tunnel-syndrome");
        assertThat(session.getModality()).isEqualTo("perineural-injection");
        assertThat(session.getStartedAt()).isEqualTo(Instant.parse("2026-03-01T08:30:00Z"));
        assertThat(session.getTechnique()).hasValue("ultrasound-guided-perineural");
        assertThat(session.getRoute()).hasValue("perineural");
        assertThat(session.getAgents())
                .containsExactly(
                        new Agent("dextrose-5", 5000L, 5000L), new Agent("saline", null, null));
        assertThat(session.getSites())
                .containsExactly(new Site("median-nerve", "left"), new Site("wrist", null));
        assertThat(session.getBirthYear()).hasValue(1970);
        assertThat(session.getSex()).hasValue("female");
        assertThat(session.getSymptomOnset()).hasValue("2024-05");
        assertThat(session.getConcomitant()).containsExactly("gabapentin", "exercise-program");
        assertThat(session.getAdverseEvents())
                .containsExactly(new AdverseEvent("vasovagal", "mild"));
    }

    @Test
    void whatASessionDoesNotSayIsAbsent() {
        TreatmentSession session =
                (TreatmentSession)
                        EventMapping.event(
                                entry(
                                        RecordKind.SESSION,
                                        """
                                        {"condition": "migraine", "modality": "acupuncture", "startedAt": -1, "technique": null}\
                                        """));

        assertThat(session.getTechnique()).isEmpty();
        assertThat(session.getBirthYear()).isEmpty();
        assertThat(session.getAgents()).isEmpty();
        assertThat(session.getAdverseEvents()).isEmpty();
    }

    @Test
    void aScoreCarriesEveryFieldOfItsContent() {
        Score score =
                (Score)
                        EventMapping.event(
                                entry(
                                        RecordKind.SCORE,
                                        """
                                        {"session": "S-1", "condition": "migraine", "instrument": "nrs-pain", "timing": "post",
                                         "minutesAfter": 15, "value": 4, "measuredAt": 1772353800000}\
                                        """));

        assertThat(score)
                .isEqualTo(
                        new Score(
                                "network",
                                "harbour",
                                "R-1",
                                "abc",
                                3L,
                                "retracted",
                                "S-1",
                                "migraine",
                                "nrs-pain",
                                "post",
                                15,
                                4L,
                                Instant.parse("2026-03-01T08:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "[]",
                "{'instrument': 'peg', 'timing': 'diary', 'value': '4', 'measuredAt': 1}",
                "{'instrument': 'peg', 'timing': 'diary', 'value': 4.0, 'measuredAt': 1}",
                "{'instrument': 'peg', 'timing': 'diary', 'value': 4}",
                "{'instrument': 'peg', 'timing': 'diary', 'value': 4, 'measuredAt': 1, 'minutesAfter': 3000000000}",
                "{'instrument': 7, 'timing': 'diary', 'value': 4, 'measuredAt': 1}"
            })
    void aContentThatIsNoEventIsRefusedWithoutSayingWhatItHolds(String content) {
        assertThatThrownBy(() ->
                        EventMapping.event(entry(RecordKind.SCORE, content.replace('\'', '"'))))
                .isInstanceOf(UnpublishableEntry.class)
                .hasMessageStartingWith("journal entry 9 cannot be published")
                .hasMessageNotContaining("peg");
    }

    private static JournalEntry entry(RecordKind kind, String content) {
        return new JournalEntry(
                new JournalPosition(7, 9),
                kind,
                "network",
                "harbour",
                "R-1",
                3,
                "abc",
                "retracted",
                content);
    }
}
