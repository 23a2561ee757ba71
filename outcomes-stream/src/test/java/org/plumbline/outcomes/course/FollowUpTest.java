package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.WRIST;
import static org.plumbline.outcomes.OnePatient.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.cell.Item;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Timing;

class FollowUpTest {
    private final OnePatient patient = new OnePatient().session("S", DAY0).pre("p", "S", 7);

    @ParameterizedTest
    @CsvSource({"month-1, 21, 46", "month-3, 60, 136", "month-6, 136, 271", "month-12, 271, 451"})
    void theWindowHoldsItsStartAndNotItsEnd(String point, int from, int until) {
        patient.diary("before", day(from) - 1, 9);
        assertThat(patient.pairs(point)).isEmpty();
        patient.diary("after", day(until), 8);
        assertThat(patient.pairs(point)).isEmpty();
        patient.diary("last", day(until) - 1, 3);
        assertThat(patient.pairs(point)).containsExactly("7→3");
        patient.diary("last", day(from), 2);
        assertThat(patient.pairs(point)).containsExactly("7→2");
    }

    @ParameterizedTest
    @CsvSource({"month-1, 30", "month-3, 91", "month-6, 182", "month-12, 365"})
    void theScoreNearestToTheTargetIsTaken(String point, int target) {
        patient.diary("far", day(target - 3), 6)
                .diary("near", day(target + 2), 4)
                .diary("further", day(target + 4), 5);
        assertThat(patient.pairs(point)).containsExactly("7→4");
    }

    @Test
    void atEqualDistanceTheEarlierIsTaken() {
        patient.diary("a", day(31), 5).diary("b", day(29), 4);
        assertThat(patient.pairs("month-1")).containsExactly("7→4");
    }

    @Test
    void atEqualInstantsTheSmallerIdIsTaken() {
        patient.diary("b", day(31), 5).diary("a", day(31), 4);
        assertThat(patient.pairs("month-1")).containsExactly("7→4");
    }

    @Test
    void thePreScoreOfALaterSessionCountsAtItsStart() {
        patient.session("T", day(30)).pre("q", "T", 2, day(-7));
        assertThat(patient.pairs("month-1")).containsExactly("7→2");
    }

    @Test
    void aPostScoreNever() {
        patient.session("T", day(30)).post("q", "T", 15, 2);
        assertThat(patient.pairs("month-1")).isEmpty();
    }

    @Test
    void aScoreStrictlyBeforeTheNextCourseCounts() {
        patient.session("N", day(92)).diary("d", day(92) - 1, 4);
        assertThat(patient.pairs("month-3")).containsExactly("7→4");
    }

    @Test
    void aScoreAtTheStartOfTheNextCourseDoesNot() {
        patient.session("N", day(92)).diary("d", day(92), 4);
        assertThat(patient.pairs("month-3")).isEmpty();
        patient.pre("n", "N", 5);
        assertThat(patient.pairs("month-3")).isEmpty();
    }

    @Test
    void aScoreNearerToTheTargetButAfterTheNextCourseStandsBack() {
        patient.session("N", day(90) + 1).diary("d", day(91), 4).diary("e", day(61), 5);
        assertThat(patient.pairs("month-3")).containsExactly("7→5");
    }

    @Test
    void aScoreBelongsToOneInstrument() {
        patient.score(
                new Score(OnePatient.id("v"), new Timing.Alone(WRIST), "vas-pain", 20, day(91)));
        assertThat(patient.pairs("month-3")).isEmpty();
    }

    @Test
    void oneScoreCanAnswerOneTimePointOnly() {
        patient.diary("d", day(40), 3);
        assertThat(patient.pairs("month-1")).containsExactly("7→3");
        assertThat(patient.pairs("month-3")).isEmpty();
    }

    @Test
    void aSessionFourteenDaysBeforeTheFollowUpIsTreatment() {
        patient.session("T", day(77)).diary("d", day(91), 4);
        assertThat(patient.total(new Item.UnderTreatment())).isEqualTo(1);
        patient.diary("d", day(91) + 1, 4);
        assertThat(patient.total(new Item.UnderTreatment())).isZero();
    }

    @Test
    void soIsAnySessionAfterIt() {
        patient.diary("d", day(60), 4);
        assertThat(patient.total(new Item.UnderTreatment())).isZero();
        patient.session("T", day(90));
        assertThat(patient.total(new Item.UnderTreatment())).isEqualTo(1);
    }

    @Test
    void butNotASessionOfTheNextCourse() {
        patient.diary("d", day(60), 4).session("N", day(91));
        assertThat(patient.total(new Item.UnderTreatment())).isZero();
    }

    @Test
    void aCourseWhoseNextBeginsBeforeThePointIsAnsweredIsRetreated() {
        patient.session("N", day(100));
        assertThat(patient.total(new Item.Retreated("month-3"))).isEqualTo(1);
        assertThat(patient.total(new Item.Retreated("month-6"))).isEqualTo(1);
        assertThat(patient.total(new Item.Retreated("month-1"))).isZero();
    }

    @Test
    void anAnswerBeforeTheNextCourseKeepsItFromThat() {
        patient.session("N", day(100)).diary("d", day(60), 4);
        assertThat(patient.total(new Item.Retreated("month-3"))).isZero();
    }

    @Test
    void anAnswerWithAnyInstrumentDoes() {
        patient.session("N", day(100));
        patient.score(
                new Score(OnePatient.id("v"), new Timing.Alone(WRIST), "vas-pain", 20, day(91)));
        assertThat(patient.total(new Item.Retreated("month-3"))).isZero();
    }

    @Test
    void aNextCourseFromTheWindowsEndOnIsNoReason() {
        patient.session("N", day(136));
        assertThat(patient.total(new Item.Retreated("month-3"))).isZero();
        patient.session("N", day(136) - 1);
        assertThat(patient.total(new Item.Retreated("month-3"))).isEqualTo(1);
    }

    @Test
    void retreatedIsCountedWithoutABaselineToo() {
        var other = new OnePatient().session("S", DAY0).session("N", day(100));
        assertThat(other.total(new Item.Retreated("month-3"))).isEqualTo(1);
    }

    @Test
    void aRetractedNextCourseGivesThePairBack() {
        patient.session("N", day(92)).diary("d", day(100), 4);
        assertThat(patient.pairs("month-3")).isEmpty();
        patient.retractSession("N");
        assertThat(patient.pairs("month-3")).containsExactly("7→4");
        assertThat(patient.total(new Item.Retreated("month-3"))).isZero();
    }
}
