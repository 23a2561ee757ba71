package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.WRIST;
import static org.plumbline.outcomes.OnePatient.day;

import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.cell.Item;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Timing;

class BaselineTest {
    /// A follow-up of 1 in month 3, so that a pair shows the baseline.
    private final OnePatient patient =
            new OnePatient().session("S", DAY0).diary("later", day(91), 1);

    @Test
    void thePreScoreOfTheFirstSessionIsTheBaseline() {
        patient.pre("p", "S", 7);
        assertBaseline(7);
    }

    @Test
    void theReachIsThirtyDaysWithBothEndsIn() {
        patient.diary("d", day(-30), 6);
        assertBaseline(6);
    }

    @Test
    void oneMillisecondFurtherIsTooOld() {
        patient.diary("d", day(-30) - 1, 6);
        assertNoBaseline();
    }

    @Test
    void aScoreAtDayZeroIsStillABaseline() {
        patient.diary("d", DAY0, 5);
        assertBaseline(5);
    }

    @Test
    void aScoreTakenAfterTheFirstTreatmentIsNever() {
        patient.diary("d", DAY0 + 1, 5);
        assertNoBaseline();
    }

    @Test
    void aPostScoreIsNever() {
        patient.post("p", "S", 0, 5);
        assertNoBaseline();
    }

    @Test
    void theLatestCandidateIsTaken() {
        patient.diary("a", day(-2), 4).diary("b", day(-1), 5).diary("c", day(-3), 6);
        assertBaseline(5);
    }

    @Test
    void thePreScoreCountsAtTheSessionsStartWhateverItsOwnStamp() {
        patient.pre("p", "S", 7, day(-400)).diary("d", DAY0 - 1, 5);
        assertBaseline(7);
    }

    @Test
    void aPreScoreStampedAfterTheTreatmentCountsAtTheStartToo() {
        patient.pre("p", "S", 7, day(3));
        assertBaseline(7);
    }

    @Test
    void atEqualInstantsTheFirstSessionsPreGoesBeforeASmallerId() {
        patient.pre("z", "S", 7).diary("a", DAY0, 5);
        assertBaseline(7);
    }

    @Test
    void atEqualInstantsOtherwiseTheSmallerIdIsTaken() {
        patient.diary("b", day(-1), 5).diary("a", day(-1), 4);
        assertBaseline(4);
    }

    @Test
    void atEqualInstantsAndIdsTheSmallerClinicIsTaken() {
        var elsewhere = new FactId("north", "alster", "d");
        patient.diary("d", day(-1), 5);
        patient.score(new Score(elsewhere, new Timing.Alone(WRIST), "nrs-pain", 9, day(-1)));
        assertBaseline(9);
    }

    @Test
    void ofSeveralPreScoresTheLatestSpeaks() {
        patient.pre("a", "S", 7, DAY0).pre("b", "S", 8, DAY0 + 1);
        assertBaseline(8);
    }

    @Test
    void ofPreScoresWithOneStampTheSmallerIdSpeaks() {
        patient.pre("b", "S", 8, DAY0).pre("a", "S", 7, DAY0);
        assertBaseline(7);
    }

    @Test
    void aSecondSessionAtTheSameInstantCanBringTheBaseline() {
        patient.session("T", DAY0).pre("p", "T", 6);
        assertBaseline(6);
    }

    @Test
    void butTheFirstSessionsPreGoesBeforeIt() {
        patient.session("T", DAY0).pre("a", "T", 6).pre("b", "S", 7);
        assertBaseline(7);
    }

    @Test
    void aScoreOfAnotherConditionIsNone() {
        patient.score(
                new Score(
                        OnePatient.id("d"), new Timing.Alone("migraine"), "nrs-pain", 5, day(-1)));
        assertNoBaseline();
    }

    @Test
    void aScoreOfAnotherInstrumentIsABaselineOfThatAlone() {
        patient.score(
                new Score(OnePatient.id("v"), new Timing.Alone(WRIST), "vas-pain", 60, day(-1)));
        assertThat(patient.pairs("month-3")).isEmpty();
        assertThat(patient.total(new Item.Baselined("vas-pain"))).isEqualTo(1);
        assertThat(patient.total(new Item.Baselined("nrs-pain"))).isZero();
    }

    @Test
    void anEarlierSessionThatArrivesLateTakesTheBaselineAway() {
        patient.pre("p", "S", 7);
        patient.session("early", day(-40));
        assertThat(patient.total(new Item.Baselined("nrs-pain"))).isZero();
        assertThat(patient.pairs("month-3")).isEmpty();
    }

    private void assertBaseline(long value) {
        assertThat(patient.pairs("month-3")).containsExactly(value + "→1");
        assertThat(patient.total(new Item.Baselined("nrs-pain"))).isEqualTo(1);
    }

    private void assertNoBaseline() {
        assertThat(patient.pairs("month-3")).isEmpty();
        assertThat(patient.total(new Item.Baselined("nrs-pain"))).isZero();
    }
}
