package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.day;

import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.cell.Item;

/// A session that brings 8 down to 4; the NRS has its floor at 3.
class DurabilityTest {
    private final OnePatient patient =
            new OnePatient().session("A", DAY0).pre("p", "A", 8).post("q", "A", 15, 4);

    @Test
    void itEndsWithTheFirstScoreThatIsNoResponseAnyMore() {
        patient.diary("d", day(2), 5).diary("e", day(5.5), 6).diary("f", day(6), 2);
        assertLasted(5, true);
    }

    @Test
    void exactlyThirtyPerCentIsStillAResponse() {
        var ten = new OnePatient().session("A", DAY0).pre("p", "A", 10).post("q", "A", 15, 7);
        ten.diary("d", day(1), 7);
        assertThat(ten.total(new Item.Lasted("nrs-pain", 1, false))).isEqualTo(1);
        ten.diary("d", day(1), 8);
        assertThat(ten.total(new Item.Lasted("nrs-pain", 1, true))).isEqualTo(1);
    }

    @Test
    void withoutALaterScoreItIsCensoredAtDayZero() {
        assertLasted(0, false);
    }

    @Test
    void otherwiseItIsCensoredAtTheLastScore() {
        patient.diary("d", day(2), 5).diary("e", day(3.9), 4);
        assertLasted(3, false);
    }

    @Test
    void theStartOfTheNextSessionIsTheLastInstantThatCounts() {
        patient.session("B", day(7)).diary("d", day(7), 8);
        assertLasted(7, true);
        patient.diary("d", day(7) + 1, 8);
        assertLasted(0, false);
    }

    @Test
    void thePreScoreOfTheNextSessionCounts() {
        patient.session("B", day(7)).pre("r", "B", 8);
        assertLasted(7, true);
    }

    @Test
    void theNextSessionMayBelongToTheNextCourse() {
        patient.session("B", day(120)).diary("d", day(100), 4).diary("e", day(121), 8);
        assertLasted(61, false);
    }

    @Test
    void sixtyDaysAreSixtyAndAnyMoreIsMore() {
        patient.diary("d", day(61) - 1, 8);
        assertLasted(60, true);
        patient.diary("d", day(61), 8);
        assertLasted(61, true);
        patient.diary("d", day(300), 8);
        assertLasted(61, true);
    }

    @Test
    void aScoreAtTheSessionsOwnStartIsNotAfterIt() {
        patient.diary("d", DAY0, 8);
        assertLasted(0, false);
    }

    @Test
    void minuteOneStandsInOnlyWhereThereIsNoMinuteFifteen() {
        patient.post("r", "A", 1, 8);
        assertLasted(0, false);
        var early = new OnePatient().session("A", DAY0).pre("p", "A", 8).post("q", "A", 1, 4);
        assertThat(early.total(new Item.Lasted("nrs-pain", 0, false))).isEqualTo(1);
        early.post("r", "A", 15, 8);
        assertThat(early.total(new Item.Lasted("nrs-pain", 0, false))).isZero();
    }

    @Test
    void withoutAnImmediateResponseThereIsNothingToLast() {
        patient.post("q", "A", 15, 6);
        assertThat(patient.total(new Item.Lasted("nrs-pain", 0, false))).isZero();
    }

    @Test
    void belowTheFloorThereIsNone() {
        var low = new OnePatient().session("A", DAY0).pre("p", "A", 2).post("q", "A", 15, 0);
        assertThat(low.total(new Item.Lasted("nrs-pain", 0, false))).isZero();
    }

    @Test
    void eachSessionHasItsOwn() {
        patient.session("B", day(7)).pre("r", "B", 6).post("s", "B", 15, 2);
        patient.diary("d", day(8), 6);
        assertThat(patient.total(new Item.Lasted("nrs-pain", 7, true))).isEqualTo(1);
        assertThat(patient.total(new Item.Lasted("nrs-pain", 1, true))).isEqualTo(1);
    }

    private void assertLasted(int day, boolean ended) {
        for (int each = 0; each <= 61; each++) {
            for (boolean one : new boolean[] {true, false}) {
                assertThat(patient.total(new Item.Lasted("nrs-pain", each, one)))
                        .as("day %d, ended %s", each, one)
                        .isEqualTo(each == day && one == ended ? 1 : 0);
            }
        }
    }
}
