package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.OnePatient;

/// Three sessions a week apart; the NRS has its floor at 3.
class ResponseTest {
    private final OnePatient patient =
            new OnePatient()
                    .session("A", DAY0)
                    .session("B", day(7))
                    .session("C", day(14))
                    .pre("p", "A", 8);

    @Test
    void aCourseRespondsAfterTheSessionsThatStartBeforeTheScore() {
        patient.diary("d", day(8), 4);
        assertResponses(new Response(30, 2, true), new Response(50, 2, true));
    }

    @Test
    void theThresholdsAreReachedApart() {
        patient.diary("d", day(3), 5).diary("e", day(15), 4);
        assertResponses(new Response(30, 1, true), new Response(50, 3, true));
    }

    @Test
    void exactlyTheShareIsAResponse() {
        var ten = new OnePatient().session("A", DAY0).pre("p", "A", 10);
        ten.diary("d", day(1), 7);
        assertThat(responses(ten)).contains(new Response(30, 1, true));
        ten.diary("d", day(1), 8);
        assertThat(responses(ten)).contains(new Response(30, 1, false));
    }

    @Test
    void aScoreAtTheNextSessionsStartStillCountsForTheOneBefore() {
        patient.diary("d", day(7), 4);
        assertResponses(new Response(30, 1, true), new Response(50, 1, true));
        patient.diary("d", day(7) + 1, 4);
        assertResponses(new Response(30, 2, true), new Response(50, 2, true));
    }

    @Test
    void thePreScoreOfALaterSessionCounts() {
        patient.pre("q", "B", 4);
        assertResponses(new Response(30, 1, true), new Response(50, 1, true));
    }

    @Test
    void aPostScoreNeverDoes() {
        patient.post("q", "B", 15, 0);
        assertResponses();
    }

    @Test
    void aScoreAtDayZeroIsNoLaterScore() {
        patient.diary("z", DAY0, 1);
        assertResponses();
    }

    @Test
    void afterTheLastSessionThirtyDaysAreAllowedToTheMillisecond() {
        patient.diary("d", day(44), 4);
        assertResponses(new Response(30, 3, true), new Response(50, 3, true));
        patient.diary("d", day(44) + 1, 4);
        assertResponses(new Response(30, 3, false), new Response(50, 3, false));
    }

    @Test
    void aCourseThatNeverRespondsIsCensoredAtItsNumberOfSessions() {
        patient.diary("d", day(1), 8);
        assertResponses(new Response(30, 3, false), new Response(50, 3, false));
    }

    @Test
    void withoutALaterScoreThereIsNeitherEventNorCensoring() {
        assertResponses();
    }

    @Test
    void aScoreAfterTheNextCourseHasBegunIsNotThisCourses() {
        patient.session("D", day(200)).diary("d", day(200), 1);
        assertThat(patient.outcomes().getFirst().measures().getFirst().responses()).isEmpty();
    }

    @Test
    void belowTheFloorThereIsNeither() {
        var low = new OnePatient().session("A", DAY0).pre("p", "A", 2).diary("d", day(1), 0);
        assertThat(responses(low)).isEmpty();
        low.pre("p", "A", 3);
        assertThat(responses(low)).hasSize(2);
    }

    @Test
    void sessionsAtOneInstantCountTogether() {
        var twice = new OnePatient().session("A", DAY0).session("B", DAY0).pre("p", "A", 8);
        twice.diary("d", day(1), 1);
        assertThat(responses(twice)).contains(new Response(30, 2, true));
    }

    private void assertResponses(Response... expected) {
        assertThat(responses(patient)).containsExactly(expected);
    }

    private static List<Response> responses(OnePatient patient) {
        return patient.outcomes().getFirst().measures().getFirst().responses();
    }
}
