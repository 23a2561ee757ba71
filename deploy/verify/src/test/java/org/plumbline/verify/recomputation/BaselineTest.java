package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.verify.recomputation.Patient.DAY_0;
import static org.plumbline.verify.recomputation.Patient.against;
import static org.plumbline.verify.recomputation.Patient.days;
import static org.plumbline.verify.recomputation.Patient.in;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.verify.recomputation.Score.Timing;

class BaselineTest {

    private static Patient treated() {
        return new Patient().session("s1", DAY_0).diary("later", days(30), 1);
    }

    private static void baselineIs(Patient patient, long value, String band) {
        assertThat(patient.pairs("month-1")).containsExactly(band + "/- " + value + ",1");
        assertThat(patient.items("course", "baselined")).containsExactly("baselined nrs");
    }

    private static boolean baselined(Patient patient, String cell) {
        return patient.cells().getOrDefault(cell, new TreeMap<>()).containsKey("baselined nrs");
    }

    private static void noBaseline(Patient patient) {
        assertThat(patient.pairs("month-1")).isEmpty();
        assertThat(patient.items("course", "baselined")).isEmpty();
    }

    @Test
    void bothEndsOfTheThirtyDaysAreIn() {
        baselineIs(treated().diary("d", days(-30), 7), 7, "high");
        baselineIs(treated().diary("d", DAY_0, 6), 6, "middle");
    }

    @Test
    void aMillisecondOutsideThemIsOut() {
        noBaseline(treated().diary("d", days(-30) - 1, 7));
        noBaseline(treated().diary("d", DAY_0 + 1, 7));
    }

    @Test
    void theLatestCounts() {
        baselineIs(treated().diary("a", days(-3), 7).diary("b", days(-2), 3), 3, "low");
    }

    @Test
    void atOneInstantTheFirstSessionsPreComesFirst() {
        baselineIs(treated().diary("a", DAY_0, 7).pre("z", "s1", 4), 4, "middle");
    }

    @Test
    void thenTheSmallerIdThenTheSmallerClinic() {
        baselineIs(treated().diary("b", DAY_0, 7).diary("a", DAY_0, 5), 5, "middle");
        Score same = new Score("0", "b", Timing.DIARY, null, "migraine", "nrs", 0, 9, DAY_0);
        baselineIs(treated().diary("b", DAY_0, 7).score(same), 9, "high");
    }

    @Test
    void aSecondSessionAtTheSameInstantDoesNotPutItsPreBeforeSmallerIds() {
        Patient patient = treated().session("s2", DAY_0).diary("a", DAY_0, 7).pre("z", "s2", 4);
        baselineIs(patient, 7, "high");
    }

    @Test
    void aPreCountsAtItsSessionsStartWhateverItsStamp() {
        baselineIs(treated().pre("p", "s1", 5, days(20)), 5, "middle");
        baselineIs(treated().pre("p", "s1", 5, days(-40)), 5, "middle");
    }

    @Test
    void ofASessionsPreScoresTheLatestSpeaksThenTheSmallerId() {
        baselineIs(treated().pre("a", "s1", 5, 10).pre("b", "s1", 6, 11), 6, "middle");
        baselineIs(treated().pre("b", "s1", 6, 10).pre("a", "s1", 5, 10), 5, "middle");
    }

    @Test
    void aPostScoreIsNeverABaseline() {
        noBaseline(treated().post("p", "s1", 0, 7));
    }

    @Test
    void aPreWithoutItsSessionSleeps() {
        noBaseline(treated().pre("p", "absent", 7));
    }

    @Test
    void aPreOfAnotherClinicsSessionOfThatIdSleeps() {
        noBaseline(
                new Patient()
                        .session("s1", DAY_0, in("b"))
                        .diary("later", days(30), 1)
                        .pre("p", "s1", 7));
    }

    @Test
    void aPreTakesItsConditionFromItsSession() {
        Patient patient = treated().session("s2", DAY_0, against("low-back-pain"));
        assertThat(patient.pre("p", "s2", 7).cells().keySet())
                .filteredOn(cell -> baselined(patient, cell))
                .singleElement()
                .asString()
                .contains("/low-back-pain/");
    }

    @Test
    void aDiaryStandsAloneWhateverSessionItNames() {
        Score naming = new Score("a", "d", Timing.DIARY, "s2", "migraine", "nrs", 0, 7, DAY_0);
        baselineIs(
                treated().session("s2", DAY_0, against("low-back-pain")).score(naming), 7, "high");
        Score ofAnother =
                new Score("a", "d", Timing.FOLLOW_UP, "s1", "low-back-pain", "nrs", 0, 7, DAY_0);
        noBaseline(treated().score(ofAnother));
    }
}
