package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.verify.recomputation.Patient.DAY_0;
import static org.plumbline.verify.recomputation.Patient.days;
import static org.plumbline.verify.recomputation.Patient.diaryOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class DurabilityTest {

    /// A response from 10 to 4.
    private static Patient relieved() {
        return new Patient().session("s1", DAY_0).pre("p", "s1", 10).post("q", "s1", 15, 4);
    }

    private static List<String> durability(Patient patient) {
        return patient.items("session", "durability");
    }

    @Test
    void withoutALaterScoreItIsCensoredAtDay0() {
        assertThat(durability(relieved())).containsExactly("durability nrs 0 censored");
    }

    @Test
    void itEndsWithTheFirstScoreThatIsNoResponseAnyMore() {
        Patient patient =
                relieved().diary("a", days(2), 7).diary("b", days(5), 8).diary("c", days(6), 1);
        assertThat(durability(patient)).containsExactly("durability nrs 5 ended");
    }

    @Test
    void itIsCensoredAtTheLastScoreThatStillIs() {
        Patient patient = relieved().diary("a", days(2), 7).diary("b", days(9), 6);
        assertThat(durability(patient)).containsExactly("durability nrs 9 censored");
    }

    @Test
    void daysAreWhole() {
        assertThat(durability(relieved().diary("a", days(3) - 1, 9)))
                .containsExactly("durability nrs 2 ended");
        assertThat(durability(relieved().diary("a", days(3), 9)))
                .containsExactly("durability nrs 3 ended");
    }

    @Test
    void sixtyIsSixtyAndMoreIsOneClass() {
        assertThat(durability(relieved().diary("a", days(61) - 1, 9)))
                .containsExactly("durability nrs 60 ended");
        assertThat(durability(relieved().diary("a", days(61), 9)))
                .containsExactly("durability nrs 61 ended");
        assertThat(durability(relieved().diary("a", days(500), 2)))
                .containsExactly("durability nrs 61 censored");
    }

    @Test
    void theNextSessionsStartAndItsPreAreTheLastThatCount() {
        Patient next = relieved().session("s2", days(7));
        assertThat(durability(next.diary("a", days(7) + 1, 9)))
                .containsExactly("durability nrs 0 censored");
        assertThat(durability(next.pre("p2", "s2", 9))).containsExactly("durability nrs 7 ended");
    }

    @Test
    void theNextSessionMayBeOfTheNextCourse() {
        Patient patient = relieved().session("s2", days(100)).diary("a", days(101), 9);
        assertThat(durability(patient)).containsExactly("durability nrs 0 censored");
    }

    @Test
    void aScoreAtTheSessionsOwnStartIsNotAfterIt() {
        assertThat(durability(relieved().diary("a", DAY_0, 10)))
                .containsExactly("durability nrs 0 censored");
        assertThat(durability(relieved().diary("a", DAY_0 + 1, 10)))
                .containsExactly("durability nrs 0 ended");
    }

    @Test
    void aSessionThatStartsAtTheSameInstantLeavesNoTime() {
        Patient patient = relieved().session("s2", DAY_0).diary("a", days(1), 10);
        assertThat(durability(patient)).containsExactly("durability nrs 0 censored");
    }

    @Test
    void minute15DecidesWhereThereIsOne() {
        Patient faded = new Patient().session("s1", DAY_0).pre("p", "s1", 10);
        faded.post("a", "s1", 1, 2).post("b", "s1", 15, 9);
        assertThat(durability(faded)).isEmpty();
        Patient only = new Patient().session("s1", DAY_0).pre("p", "s1", 10).post("a", "s1", 1, 2);
        assertThat(durability(only)).containsExactly("durability nrs 0 censored");
    }

    @Test
    void onlyAnEligibleResponseHasADuration() {
        Patient none = new Patient().session("s1", DAY_0).pre("p", "s1", 10);
        assertThat(durability(none.post("q", "s1", 15, 8))).isEmpty();
        Patient low = new Patient().session("s1", DAY_0).pre("p", "s1", 2);
        assertThat(durability(low.post("q", "s1", 15, 0))).isEmpty();
        Patient third = new Patient().session("s1", DAY_0).pre("p", "s1", 10);
        assertThat(durability(third.post("q", "s1", 15, 7)))
                .containsExactly("durability nrs 0 censored");
    }

    @Test
    void otherInstrumentsDoNotEndIt() {
        Patient patient = relieved().score(diaryOf("ability", "d", days(1), 0));
        assertThat(durability(patient)).containsExactly("durability nrs 0 censored");
    }
}
