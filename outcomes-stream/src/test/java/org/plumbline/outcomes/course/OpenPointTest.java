package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.day;

import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.OnePatient;

class OpenPointTest {
    private final OnePatient patient = new OnePatient().session("A", DAY0).pre("p", "A", 8);

    @Test
    void everyMonthPointOfAnInstrumentWithABaselineIsOpenAtFirst() {
        assertThat(patient.outcomes().getFirst().open())
                .containsExactly(
                        new OpenPoint("nrs-pain", MonthPoint.MONTH_1, day(21), day(30), day(46)),
                        new OpenPoint("nrs-pain", MonthPoint.MONTH_3, day(60), day(91), day(136)),
                        new OpenPoint("nrs-pain", MonthPoint.MONTH_6, day(136), day(182), day(271)),
                        new OpenPoint(
                                "nrs-pain", MonthPoint.MONTH_12, day(271), day(365), day(451)));
    }

    @Test
    void anAnswerClosesItsPoint() {
        patient.diary("d", day(95), 3);
        assertThat(patient.outcomes().getFirst().open())
                .extracting(OpenPoint::point)
                .containsExactly(MonthPoint.MONTH_1, MonthPoint.MONTH_6, MonthPoint.MONTH_12);
    }

    @Test
    void theNextCourseCutsWindowsShortAndTakesThoseThatItPrecedes() {
        patient.session("B", day(140));
        assertThat(patient.outcomes().getFirst().open())
                .extracting(OpenPoint::point, OpenPoint::closesAt)
                .containsExactly(
                        tuple(MonthPoint.MONTH_1, day(46)),
                        tuple(MonthPoint.MONTH_3, day(136)),
                        tuple(MonthPoint.MONTH_6, day(140)));
    }

    @Test
    void withoutABaselineThereIsNothingToAskFor() {
        var bare = new OnePatient().session("A", DAY0).diary("d", day(30), 3);
        assertThat(bare.outcomes().getFirst().open()).isEmpty();
    }
}
