package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.verify.recomputation.Patient.DAY_0;
import static org.plumbline.verify.recomputation.Patient.at;
import static org.plumbline.verify.recomputation.Patient.by;
import static org.plumbline.verify.recomputation.Patient.days;
import static org.plumbline.verify.recomputation.Patient.in;
import static org.plumbline.verify.recomputation.Patient.withEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImmediateTest {

    private static Patient treated() {
        return new Patient().session("s1", DAY_0).pre("p", "s1", 6);
    }

    @ParameterizedTest
    @CsvSource({
        "minute-1, 0, true",
        "minute-1, 5, true",
        "minute-1, 6, false",
        "minute-15, 9, false",
        "minute-15, 10, true",
        "minute-15, 30, true",
        "minute-15, 31, false"
    })
    void bothEndsOfAWindowAreIn(String point, int minutes, boolean in) {
        assertThat(treated().post("q", "s1", minutes, 2).pairs(point)).hasSize(in ? 1 : 0);
    }

    @Test
    void theNearestThenTheSmallerMinutesThenTheSmallerId() {
        assertThat(treated().post("a", "s1", 17, 1).post("b", "s1", 14, 2).pairs("minute-15"))
                .containsExactly("middle/first 6,2");
        assertThat(treated().post("a", "s1", 16, 1).post("b", "s1", 14, 2).pairs("minute-15"))
                .containsExactly("middle/first 6,2");
        assertThat(treated().post("b", "s1", 15, 1).post("a", "s1", 15, 2).pairs("minute-15"))
                .containsExactly("middle/first 6,2");
    }

    @Test
    void aPairNeedsThePreOfItsOwnSession() {
        Patient patient = treated().session("s2", days(7)).post("q", "s2", 1, 2);
        assertThat(patient.pairs("minute-1")).isEmpty();
    }

    @Test
    void itIsCreditedToTheSessionsOwnPlaceTreatmentAndMonthWithTheCoursesFlag() {
        Patient patient =
                treated()
                        .session("s2", at("2025-04-02T08:00:00Z"), by("acupuncture"))
                        .pre("p2", "s2", 3)
                        .post("q", "s2", 1, 2);
        assertThat(patient.cells())
                .containsKey(
                        "measure/north/a/migraine/acupuncture/unspecified/combined/2025-04/unknown/unknown/unknown/nrs/minute-1/low/later");
    }

    @Test
    void sessionsAreCountedWhereTheyTookPlace() {
        Patient patient =
                treated()
                        .session("s2", at("2025-04-02T08:00:00Z"), in("b"))
                        .session("s3", at("2025-04-03T08:00:00Z"), in("b"));
        assertThat(patient.cells())
                .extractingByKey(
                        "session/north/b/migraine/neural-therapy/unspecified/single/2025-04/unknown/unknown/unknown")
                .hasToString("{sessions=2}");
    }

    @Test
    void anAdverseEventCountsOncePerSessionCodeAndSeverity() {
        Patient patient =
                new Patient()
                        .session(
                                "s1",
                                DAY_0,
                                withEvents("pain mild", "pain mild", "pain severe", "fever mild"))
                        .session("s2", days(1), withEvents("pain mild"));
        assertThat(patient.items("session", "adverseEvents"))
                .containsExactly(
                        "adverseEvents fever mild",
                        "adverseEvents pain mild x2",
                        "adverseEvents pain severe");
    }
}
