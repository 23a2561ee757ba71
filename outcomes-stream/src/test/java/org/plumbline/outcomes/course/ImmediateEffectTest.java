package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.WRIST;
import static org.plumbline.outcomes.OnePatient.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Timing;

class ImmediateEffectTest {
    private final OnePatient patient = new OnePatient().session("S", DAY0).pre("p", "S", 7);

    @ParameterizedTest
    @CsvSource({
        "0, minute-1, true",
        "5, minute-1, true",
        "6, minute-1, false",
        "9, minute-15, false",
        "10, minute-15, true",
        "30, minute-15, true",
        "31, minute-15, false"
    })
    void theWindowsHoldBothEnds(int minutes, String point, boolean counts) {
        patient.post("q", "S", minutes, 4);
        assertThat(patient.pairs(point)).hasSize(counts ? 1 : 0);
    }

    @Test
    void thePostScoreNearestToTheTargetIsTaken() {
        patient.post("a", "S", 10, 6).post("b", "S", 17, 4).post("c", "S", 30, 5);
        assertThat(patient.pairs("minute-15")).containsExactly("7→4");
    }

    @Test
    void atEqualDistanceTheSmallerMinutesAreTaken() {
        patient.post("a", "S", 17, 6).post("b", "S", 13, 4);
        assertThat(patient.pairs("minute-15")).containsExactly("7→4");
        patient.post("c", "S", 2, 6).post("d", "S", 0, 5);
        assertThat(patient.pairs("minute-1")).containsExactly("7→5");
    }

    @Test
    void atEqualMinutesTheSmallerIdIsTaken() {
        patient.post("b", "S", 15, 6).post("a", "S", 15, 4);
        assertThat(patient.pairs("minute-15")).containsExactly("7→4");
    }

    @Test
    void thePreScoreThatSpeaksIsTheLatest() {
        patient.pre("o", "S", 9, DAY0 + 5).post("q", "S", 15, 4);
        assertThat(patient.pairs("minute-15")).containsExactly("9→4");
    }

    @Test
    void withoutAPreScoreOfTheInstrumentThereIsNoPair() {
        patient.score(
                new Score(OnePatient.id("v"), new Timing.Post("S", 15), "vas-pain", 40, DAY0));
        assertThat(patient.pairs("minute-15")).isEmpty();
    }

    @Test
    void everySessionHasItsOwnPair() {
        patient.post("q", "S", 15, 4).session("T", day(7)).pre("r", "T", 5).post("s", "T", 14, 2);
        assertThat(patient.pairs("minute-15")).containsExactlyInAnyOrder("7→4", "5→2");
    }

    @Test
    void scoresThatNameASessionNotYetKnownSleepAndWakeWithIt() {
        var early = new OnePatient().pre("p", "S", 7).post("q", "S", 15, 4);
        assertThat(early.cells().isEmpty()).isTrue();
        early.session("S", DAY0);
        assertThat(early.pairs("minute-15")).containsExactly("7→4");
    }

    @Test
    void theyFallAsleepWithTheirSessionsRetraction() {
        patient.post("q", "S", 15, 4).retractSession("S");
        assertThat(patient.cells().isEmpty()).isTrue();
        patient.session("S", day(1));
        assertThat(patient.pairs("minute-15")).containsExactly("7→4");
    }

    @Test
    void aSessionOfThatIdInAnotherClinicDoesNotWakeThem() {
        patient.score(
                new Score(
                        new FactId("north", "hill", "x"),
                        new Timing.Post("S", 15),
                        "nrs-pain",
                        4,
                        DAY0));
        assertThat(patient.pairs("minute-15")).isEmpty();
    }

    @Test
    void aDiaryScoreIsNeverAnImmediateEffect() {
        patient.score(
                new Score(
                        OnePatient.id("d"),
                        new Timing.Alone(WRIST),
                        "nrs-pain",
                        4,
                        DAY0 + 15 * 60_000));
        assertThat(patient.pairs("minute-15")).isEmpty();
    }
}
