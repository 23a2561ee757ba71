package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.verify.recomputation.Patient.DAY_0;
import static org.plumbline.verify.recomputation.Patient.days;
import static org.plumbline.verify.recomputation.Patient.diaryOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

    private static Patient treated() {
        return new Patient().session("s1", DAY_0).pre("p", "s1", 6);
    }

    @ParameterizedTest
    @CsvSource({"month-1, 21, 46", "month-3, 60, 136", "month-6, 136, 271", "month-12, 271, 451"})
    void aWindowHasItsFirstInstantAndNotItsLast(String point, int opens, int closes) {
        assertThat(treated().diary("d", days(opens), 2).pairs(point))
                .containsExactly("middle/- 6,2");
        assertThat(treated().diary("d", days(opens) - 1, 2).pairs(point)).isEmpty();
        assertThat(treated().diary("d", days(closes) - 1, 2).pairs(point))
                .containsExactly("middle/- 6,2");
        assertThat(treated().diary("d", days(closes), 2).pairs(point)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"month-1, 30", "month-3, 91", "month-6, 182", "month-12, 365"})
    void theNearestToTheTargetAnswers(String point, int target) {
        assertThat(
                        treated()
                                .diary("a", days(target - 2), 1)
                                .diary("b", days(target + 1), 2)
                                .pairs(point))
                .containsExactly("middle/- 6,2");
        assertThat(
                        treated()
                                .diary("a", days(target - 1), 1)
                                .diary("b", days(target + 2), 2)
                                .pairs(point))
                .containsExactly("middle/- 6,1");
    }

    @Test
    void ofTwoEquallyNearTheEarlierThenTheSmallerIdAnswers() {
        assertThat(
                        treated()
                                .diary("a", days(31), 1)
                                .diary("c", days(29), 2)
                                .diary("b", days(29), 3)
                                .pairs("month-1"))
                .containsExactly("middle/- 6,3");
    }

    @Test
    void aLaterSessionsPreAnswersAndAPostDoesNot() {
        Patient patient = treated().session("s2", days(30)).pre("p2", "s2", 4);
        assertThat(patient.pairs("month-1")).containsExactly("middle/- 6,4");
        assertThat(treated().session("s2", days(30)).post("q", "s2", 1, 4).pairs("month-1"))
                .isEmpty();
    }

    @Test
    void whatIsMeasuredWhenTheNextCourseStartsDoesNotAnswer() {
        Patient next = treated().session("s2", days(91));
        assertThat(next.diary("d", days(91), 1).pairs("month-3")).isEmpty();
        assertThat(next.diary("e", days(91) - 1, 2).pairs("month-3"))
                .containsExactly("middle/- 6,2");
    }

    @Test
    void aNextCourseBeforeTheWindowsEndWithoutAnAnswerIsARetreat() {
        Patient patient = treated().session("s2", days(120));
        assertThat(patient.items("course", "retreated"))
                .containsExactly("retreated month-12", "retreated month-3", "retreated month-6");
        assertThat(patient.diary("d", days(70), 2).items("course", "retreated"))
                .containsExactly("retreated month-12", "retreated month-6");
    }

    @Test
    void aNextCourseAtTheWindowsEndIsNone() {
        assertThat(treated().session("s2", days(136)).items("course", "retreated"))
                .containsExactly("retreated month-12", "retreated month-6");
        assertThat(treated().session("s2", days(136) - 1).items("course", "retreated"))
                .contains("retreated month-3");
    }

    @Test
    void anAnswerWithAnyInstrumentIsOneAndABaselineIsNotNeeded() {
        Patient without = new Patient().session("s1", DAY_0).session("s2", days(120));
        assertThat(without.items("course", "retreated")).contains("retreated month-3");
        without.score(diaryOf("ability", "d", days(60), 5));
        assertThat(without.items("course", "retreated")).doesNotContain("retreated month-3");
    }

    @Test
    void aSessionFourteenDaysBeforeIsTreatmentAndAMillisecondEarlierIsNot() {
        assertThat(treatedUnder(days(30))).containsExactly("underTreatment");
        assertThat(treatedUnder(days(30) + 1)).isEmpty();
    }

    @Test
    void aSessionAnyTimeAfterIsTreatmentToo() {
        Patient patient = treated().diary("d", days(30), 2).session("s2", days(90));
        assertThat(patient.items("measure", "underTreatment")).containsExactly("underTreatment");
    }

    private static List<String> treatedUnder(long followUp) {
        return treated()
                .session("s2", days(16))
                .diary("d", followUp, 2)
                .items("measure", "underTreatment");
    }

    @Test
    void lastingPairsBelongToTheFirstSessionsPlaceAndTreatment() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0)
                        .pre("p", "s1", 6)
                        .session("s2", days(30), Patient.by("acupuncture"))
                        .pre("p2", "s2", 1);
        assertThat(patient.keys("measure"))
                .containsExactly(
                        "a/migraine/neural-therapy/unspecified/combined/2025-03/unknown/unknown/unknown/nrs/month-1/middle/-");
    }

    @Test
    void withoutBandsTheBandIsNone() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0)
                        .score(diaryOf("ability", "d1", DAY_0, 5))
                        .score(diaryOf("ability", "d2", days(30), 6));
        assertThat(patient.keys("measure"))
                .singleElement()
                .asString()
                .endsWith("/ability/month-1/none/-");
    }
}
