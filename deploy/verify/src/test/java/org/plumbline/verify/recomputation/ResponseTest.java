package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.verify.recomputation.Patient.DAY_0;
import static org.plumbline.verify.recomputation.Patient.days;
import static org.plumbline.verify.recomputation.Patient.diaryOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTest {

    /// Sessions on days 0, 7 and 14, and a baseline of 10.
    private static Patient treated() {
        return new Patient()
                .session("s1", DAY_0)
                .session("s2", days(7))
                .session("s3", days(14))
                .pre("p", "s1", 10);
    }

    private static List<String> responses(Patient patient) {
        return patient.items("course", "responses");
    }

    @Test
    void thirtyAndFiftyPerCentToTheStep() {
        assertThat(responses(treated().diary("d", days(1), 7)))
                .containsExactly("responses nrs 30 1 responded", "responses nrs 50 3 censored");
        assertThat(responses(treated().diary("d", days(1), 8)))
                .containsExactly("responses nrs 30 3 censored", "responses nrs 50 3 censored");
        assertThat(responses(treated().diary("d", days(1), 5)))
                .containsExactly("responses nrs 30 1 responded", "responses nrs 50 1 responded");
    }

    @Test
    void higherIsBetterWhereItIs() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0)
                        .score(diaryOf("ability", "d1", DAY_0, 4))
                        .score(diaryOf("ability", "d2", days(1), 6));
        assertThat(responses(patient))
                .containsExactly(
                        "responses ability 30 1 responded", "responses ability 50 1 responded");
    }

    @Test
    void aScoreAtASessionsStartBelongsToTheSessionsBefore() {
        assertThat(responses(treated().diary("d", days(7), 1)))
                .contains("responses nrs 30 1 responded");
        assertThat(responses(treated().diary("d", days(7) + 1, 1)))
                .contains("responses nrs 30 2 responded");
        assertThat(responses(treated().pre("p2", "s3", 1)))
                .contains("responses nrs 30 2 responded");
    }

    @Test
    void afterTheLastSessionThirtyDaysCount() {
        assertThat(responses(treated().diary("d", days(44), 1)))
                .contains("responses nrs 30 3 responded");
        assertThat(responses(treated().diary("d", days(44) + 1, 1)))
                .contains("responses nrs 30 3 censored");
    }

    @Test
    void theFirstResponseCountsEvenIfItDoesNotLast() {
        Patient patient =
                treated().diary("a", days(1), 9).diary("b", days(8), 7).diary("c", days(20), 10);
        assertThat(responses(patient)).contains("responses nrs 30 2 responded");
    }

    @Test
    void aCourseWithoutALaterScoreIsNeither() {
        assertThat(responses(treated())).isEmpty();
        assertThat(responses(treated().post("q", "s1", 1, 1))).isEmpty();
        assertThat(responses(treated().diary("d", DAY_0, 1))).isEmpty();
    }

    @Test
    void scoresOfTheNextCourseAreNoneOfThisOne() {
        Patient patient = treated().session("n", days(110)).diary("d", days(110), 1);
        assertThat(responses(patient)).isEmpty();
        assertThat(responses(patient.diary("e", days(110) - 1, 9)))
                .contains("responses nrs 30 3 censored");
    }

    @Test
    void aBaselineBelowTheFloorOrNoneIsNeither() {
        Patient low = new Patient().session("s1", DAY_0).pre("p", "s1", 2);
        assertThat(responses(low.diary("d", days(1), 0))).isEmpty();
        Patient atFloor = new Patient().session("s1", DAY_0).pre("p", "s1", 3);
        assertThat(responses(atFloor.diary("d", days(1), 0))).hasSize(2);
        assertThat(responses(new Patient().session("s1", DAY_0).diary("d", days(1), 0))).isEmpty();
    }

    @Test
    void anInstrumentWithoutAFloorHasNone() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0)
                        .score(diaryOf("threshold", "d1", DAY_0, 4))
                        .score(diaryOf("threshold", "d2", days(1), 9));
        assertThat(responses(patient)).isEmpty();
        assertThat(patient.items("course", "baselined")).containsExactly("baselined threshold");
    }
}
