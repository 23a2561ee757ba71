package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.events.AdverseEventCount;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.DurabilityCount;
import org.plumbline.events.LengthCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.events.SessionCounts;
import org.plumbline.reporting.projection.CellKey.Kind;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;
import org.plumbline.reporting.support.TestCells;

class CellContentsTest {
    private static final TestCells MADE = TestCells.ofNewNetwork();
    private static final Cell MEASURE = MADE.measure("harbour", 1, 1, 7, 3, 1);
    private static final Cell COURSE = MADE.courses("harbour", 1, 1, 3);
    private static final Cell SESSION = MADE.sessions("harbour", 1, 1, 5);

    @Test
    void a_course_cell_holds_lengths_and_responses() {
        assertThat(CellContents.of(Kind.COURSE, COURSE))
                .isEqualTo(
                        new Content.Courses(
                                3,
                                Map.of("nrs-pain", 3L),
                                Map.of("month-3", 1L),
                                List.of(new Length(4, 3)),
                                List.of(new Response("nrs-pain", 30, 2, 3, 0))));
    }

    @Test
    void a_session_cell_holds_sessions_adverse_events_and_durability_in_whatever_order_they_come() {
        SessionCounts counts =
                new SessionCounts(
                        5L,
                        List.of(
                                new AdverseEventCount("vasovagal", "severe", 1L),
                                new AdverseEventCount("bruising", "mild", 2L)),
                        List.of(
                                new DurabilityCount("nrs-pain", 61, 0L, 1L),
                                new DurabilityCount("nrs-pain", 0, 3L, 0L)));

        assertThat(CellContents.of(Kind.SESSION, of(counts)))
                .isEqualTo(
                        new Content.Sessions(
                                5,
                                List.of(
                                        new AdverseEvent("bruising", "mild", 2),
                                        new AdverseEvent("vasovagal", "severe", 1)),
                                List.of(
                                        new Durability("nrs-pain", 0, 3, 0),
                                        new Durability("nrs-pain", 61, 0, 1))));
    }

    @ParameterizedTest
    @EnumSource
    void a_cell_holds_what_its_kind_says_and_nothing_else(Kind kind) {
        Map<Kind, Cell> right =
                Map.of(Kind.MEASURE, MEASURE, Kind.COURSE, COURSE, Kind.SESSION, SESSION);
        right.forEach((other, cell) -> {
            if (other == kind) {
                assertThat(CellContents.of(kind, cell)).isNotNull();
            } else {
                refused(kind, cell);
            }
        });
        refused(kind, Cell.newBuilder(COURSE).setCourse(null).build());
        refused(kind, Cell.newBuilder(SESSION).setCourse(COURSE.getCourse().orElseThrow()).build());
    }

    @Test
    void negative_numbers_of_sessions_and_courses_are_refused() {
        refused(Kind.SESSION, of(new SessionCounts(-1L, List.of(), List.of())));
        refused(Kind.COURSE, of(new CourseCounts(-1L, Map.of(), Map.of(), List.of(), List.of())));
        refused(
                Kind.COURSE,
                of(new CourseCounts(1L, Map.of("nrs-pain", 0L), Map.of(), List.of(), List.of())));
        refused(
                Kind.COURSE,
                of(new CourseCounts(1L, Map.of(), Map.of("month-3", -1L), List.of(), List.of())));
    }

    @Test
    void counts_of_a_session_cell_below_one_and_counts_given_twice_are_refused() {
        refused(Kind.SESSION, of(events(new AdverseEventCount("vasovagal", "mild", 0L))));
        refused(
                Kind.SESSION,
                of(
                        events(
                                new AdverseEventCount("vasovagal", "mild", 1L),
                                new AdverseEventCount("bruising", "mild", 1L),
                                new AdverseEventCount("vasovagal", "mild", 2L))));
        refused(Kind.SESSION, of(days(new DurabilityCount("nrs-pain", 62, 1L, 0L))));
        refused(Kind.SESSION, of(days(new DurabilityCount("nrs-pain", 7, 0L, 0L))));
        refused(
                Kind.SESSION,
                of(
                        days(
                                new DurabilityCount("nrs-pain", 7, 1L, 0L),
                                new DurabilityCount("nrs-pain", 7, 0L, 1L))));
    }

    @Test
    void counts_of_a_course_cell_below_one_and_counts_given_twice_are_refused() {
        refused(Kind.COURSE, of(lengths(new LengthCount(0, 1L))));
        refused(Kind.COURSE, of(lengths(new LengthCount(4, -1L))));
        refused(Kind.COURSE, of(lengths(new LengthCount(4, 1L), new LengthCount(4, 2L))));
        refused(Kind.COURSE, of(responses(new ResponseCount("nrs-pain", 30, 2, -1L, 2L))));
        refused(
                Kind.COURSE,
                of(
                        responses(
                                new ResponseCount("nrs-pain", 30, 2, 1L, 0L),
                                new ResponseCount("nrs-pain", 30, 2, 0L, 1L))));
    }

    @Test
    void pairs_that_do_not_ascend_are_refused() {
        refused(Kind.MEASURE, MADE.measure("harbour", 1, 1, 7, 3, 1, 4, 1, 1));
    }

    private static void refused(Kind kind, Cell cell) {
        assertThatExceptionOfType(InvalidCellException.class)
                .isThrownBy(() -> CellContents.of(kind, cell));
    }

    private static SessionCounts events(AdverseEventCount... events) {
        return new SessionCounts(5L, List.of(events), List.of());
    }

    private static SessionCounts days(DurabilityCount... days) {
        return new SessionCounts(5L, List.of(), List.of(days));
    }

    private static CourseCounts lengths(LengthCount... lengths) {
        return new CourseCounts(5L, Map.of(), Map.of(), List.of(lengths), List.of());
    }

    private static CourseCounts responses(ResponseCount... responses) {
        return new CourseCounts(5L, Map.of(), Map.of(), List.of(), List.of(responses));
    }

    private static Cell of(SessionCounts counts) {
        return Cell.newBuilder(SESSION).setSession(counts).build();
    }

    private static Cell of(CourseCounts counts) {
        return Cell.newBuilder(COURSE).setCourse(counts).build();
    }
}
