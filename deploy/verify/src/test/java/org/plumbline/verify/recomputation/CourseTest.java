package org.plumbline.verify.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.verify.recomputation.Patient.DAY_0;
import static org.plumbline.verify.recomputation.Patient.against;
import static org.plumbline.verify.recomputation.Patient.at;
import static org.plumbline.verify.recomputation.Patient.born;
import static org.plumbline.verify.recomputation.Patient.by;
import static org.plumbline.verify.recomputation.Patient.days;
import static org.plumbline.verify.recomputation.Patient.in;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    @Test
    void ninetyDaysToTheMillisecondAreStillTheSameCourse() {
        Patient patient = new Patient().session("s1", DAY_0).session("s2", days(90));
        assertThat(patient.items("course", "")).containsExactly("courses", "lengths 2");
    }

    @Test
    void aMillisecondMoreBeginsANewCourse() {
        Patient patient = new Patient().session("s1", DAY_0).session("s2", days(90) + 1);
        assertThat(patient.items("course", "courses")).containsExactly("courses x2");
        assertThat(patient.items("course", "lengths")).containsExactly("lengths 1 x2");
    }

    @Test
    void theGapIsBetweenNeighboursAndNotSinceDay0() {
        Patient patient =
                new Patient().session("s1", DAY_0).session("s2", days(80)).session("s3", days(160));
        assertThat(patient.items("course", "lengths")).containsExactly("lengths 3");
    }

    @Test
    void atOneInstantTheSmallerIdComesFirstThenTheSmallerClinic() {
        Patient byId =
                new Patient().session("s2", DAY_0, by("acupuncture")).session("s1", DAY_0, in("z"));
        assertThat(byId.keys("course"))
                .containsExactly(
                        "z/migraine/neural-therapy/unspecified/combined/2025-03/unknown/unknown/unknown");
        Patient byClinic =
                new Patient().session("s1", DAY_0, in("c")).session("s1", DAY_0, in("b"));
        assertThat(byClinic.keys("course")).singleElement().asString().startsWith("b/");
    }

    @Test
    void anyLaterSessionOfAnotherModalityFlagsTheCourse() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0)
                        .session("s2", days(30))
                        .session("s3", days(60), by("acupuncture"));
        assertThat(patient.keys("course")).singleElement().asString().contains("/combined/");
        Patient next =
                new Patient().session("s1", DAY_0).session("s2", days(91), by("acupuncture"));
        assertThat(next.keys("course")).hasSize(2).allMatch(key -> key.contains("/single/"));
    }

    @Test
    void theCohortIsTheMonthOfDay0InUtc() {
        assertThat(new Patient().session("s", at("2025-03-31T23:59:59.999Z")).keys("course"))
                .singleElement()
                .asString()
                .contains("/2025-03/");
        assertThat(new Patient().session("s", at("2025-04-01T00:00:00Z")).keys("course"))
                .singleElement()
                .asString()
                .contains("/2025-04/");
    }

    @Test
    void twoConditionsAreCoursesOfTheirOwn() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0)
                        .session("s2", days(1), against("low-back-pain"))
                        .session(
                                "s3",
                                days(2),
                                it -> against("neck").apply(by("acupuncture").apply(it)));
        assertThat(patient.items("course", "courses")).containsExactly("courses x3");
        assertThat(patient.keys("course")).allMatch(key -> key.contains("/single/"));
    }

    @Test
    void eachStratumIsFromTheEarliestSessionThatHasIt() {
        Patient patient =
                new Patient()
                        .session("s3", days(2), born(1940, "male", "2020"))
                        .session("s2", days(1), born(null, "female", "2025-01"))
                        .session("s1", DAY_0, born(1985, null, null));
        assertThat(patient.keys("course"))
                .singleElement()
                .asString()
                .endsWith("/40-59/female/under-3");
    }

    @ParameterizedTest
    @CsvSource({
        "1986, 0-39",
        "1985, 40-59",
        "1966, 40-59",
        "1965, 60-74",
        "1951, 60-74",
        "1950, 75+"
    })
    void ageIsTheYearOfDay0LessTheYearOfBirth(int born, String band) {
        Patient patient = new Patient().session("s1", DAY_0, born(born, null, null));
        assertThat(patient.keys("course"))
                .singleElement()
                .asString()
                .endsWith("/" + band + "/unknown/unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03, under-3",
        "2025-01, under-3",
        "2025, under-3",
        "2024-12, 3-12",
        "2024-03, 3-12",
        "2024-02, 13-or-more",
        "2024, 13-or-more"
    })
    void aYearAloneMeansJanuary(String onset, String band) {
        Patient patient = new Patient().session("s1", DAY_0, born(null, null, onset));
        assertThat(patient.keys("course")).singleElement().asString().endsWith("/" + band);
    }

    @Test
    void aCourseStillWithinItsGapKeepsTheStrataOfItsOwnDay0() {
        Patient patient =
                new Patient()
                        .session("s1", DAY_0, born(1985, null, null))
                        .session("s2", at("2026-03-10T08:00:00Z"), born(1985, null, null));
        assertThat(patient.keys("course"))
                .anyMatch(key -> key.contains("2025-03/40-59"))
                .anyMatch(key -> key.contains("2026-03/40-59"));
    }
}
