package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.day;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Session;

class CourseTest {
    private final OnePatient patient = new OnePatient();

    @Test
    void ninetyDaysToTheMillisecondIsTheSameCourse() {
        patient.session("A", DAY0).session("B", day(90));
        assertThat(courses()).hasSize(1);
    }

    @Test
    void oneMillisecondMoreBeginsANewCourse() {
        patient.session("A", DAY0).session("B", day(90) + 1);
        assertThat(courses()).hasSize(2);
        assertThat(courses().getFirst().nextStart()).hasValue(day(90) + 1);
        assertThat(courses().getLast().nextStart()).isEmpty();
    }

    @Test
    void theGapIsBetweenNeighboursNotFromDayZero() {
        patient.session("A", DAY0).session("B", day(80)).session("C", day(160));
        assertThat(courses()).hasSize(1);
    }

    @Test
    void aSessionThatArrivesLateJoinsTwoCourses() {
        patient.session("A", DAY0).session("C", day(160));
        assertThat(courses()).hasSize(2);
        patient.session("B", day(80));
        assertThat(courses()).hasSize(1);
    }

    @Test
    void atEqualStartsTheSmallerIdIsFirst() {
        patient.session("B", DAY0).session("A", DAY0);
        assertThat(courses().getFirst().first().id().id()).isEqualTo("A");
    }

    @Test
    void idsCompareAsAsciiBytes() {
        patient.session("a", DAY0).session("B", DAY0).session("S-10", DAY0).session("S-2", DAY0);
        assertThat(courses().getFirst().sessions())
                .extracting(session -> session.id().id())
                .containsExactly("B", "S-10", "S-2", "a");
    }

    @Test
    void atEqualStartsAndIdsTheSmallerClinicIsFirst() {
        patient.session("A", DAY0);
        patient.session(
                new Session(
                        new FactId("north", "alster", "A"),
                        OnePatient.WRIST,
                        "dry-needling",
                        Session.UNSPECIFIED,
                        DAY0,
                        Profile.UNKNOWN,
                        Set.of()));
        assertThat(courses().getFirst().first().id().clinic()).isEqualTo("alster");
    }

    @Test
    void aLaterSessionOfAnotherModalityMakesTheCourseCombined() {
        patient.session("A", DAY0).session("B", day(20));
        assertThat(courses().getFirst().combined()).isFalse();
        patient.session(
                "C",
                day(40),
                s ->
                        new Session(
                                s.id(),
                                s.condition(),
                                "neural-therapy",
                                s.technique(),
                                s.startedAt(),
                                s.profile(),
                                s.adverseEvents()));
        assertThat(courses().getFirst().combined()).isTrue();
    }

    @Test
    void anotherTechniqueOfTheSameModalityDoesNot() {
        patient.session("A", DAY0);
        patient.session(
                "B",
                day(3),
                s ->
                        new Session(
                                s.id(),
                                s.condition(),
                                s.modality(),
                                "electroacupuncture",
                                s.startedAt(),
                                s.profile(),
                                s.adverseEvents()));
        assertThat(courses().getFirst().combined()).isFalse();
    }

    @Test
    void theCohortIsTheMonthOfDayZeroInUtc() {
        patient.session("A", Instant.parse("2026-02-28T23:59:59.999Z").toEpochMilli());
        assertThat(courses().getFirst().cohort()).hasToString("2026-02");
        patient.session("A", Instant.parse("2026-03-01T00:00:00Z").toEpochMilli());
        assertThat(courses().getFirst().cohort()).hasToString("2026-03");
    }

    @Test
    void sessionsOfAnotherConditionAreAnotherCourse() {
        patient.session("A", DAY0);
        patient.session(
                "B",
                day(1),
                s ->
                        new Session(
                                s.id(),
                                "migraine",
                                s.modality(),
                                s.technique(),
                                s.startedAt(),
                                s.profile(),
                                s.adverseEvents()));
        assertThat(courses().getFirst().sessions()).hasSize(1);
    }

    private List<Course> courses() {
        return patient.history().courses();
    }
}
