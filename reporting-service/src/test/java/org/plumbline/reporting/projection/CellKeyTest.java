package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.events.Cell;
import org.plumbline.reporting.projection.CellKey.Kind;
import org.plumbline.reporting.projection.CellKey.MeasureKey;
import org.plumbline.reporting.projection.CellKey.Strata;
import org.plumbline.reporting.support.TestCells;
import org.plumbline.schemas.cell.CellKeys;

class CellKeyTest {

    @Test
    void the_key_of_a_measure_cell_is_taken_apart_into_what_the_cell_says() {
        TestCells made = TestCells.ofNewNetwork();
        Cell cell = made.measure("harbour", 1, 1, 7, 3, 1);

        CellKey key = CellKey.parse(CellKeys.of(cell));

        assertThat(key.strata())
                .isEqualTo(
                        new Strata(
                                made.network(),
                                "harbour",
                                "migraine",
                                "acupuncture",
                                "unspecified",
                                false,
                                YearMonth.of(2026, 3),
                                "40-59",
                                "female",
                                "3-12"));
        assertThat(key.kind()).isEqualTo(Kind.MEASURE);
        assertThat(key.measure())
                .hasValue(new MeasureKey("nrs-pain", "month-3", "high", Optional.empty()));
    }

    @Test
    void the_key_of_an_immediate_cell_says_whether_it_is_of_first_sessions() {
        Cell cell = TestCells.ofNewNetwork().immediate("harbour", false, 7, 3, 1);

        assertThat(CellKey.parse(CellKeys.of(cell)).measure().orElseThrow().firstSession())
                .hasValue(false);
    }

    @Test
    void the_keys_of_course_and_session_cells_have_the_same_strata_and_no_measure() {
        TestCells made = TestCells.ofNewNetwork();

        CellKey course = CellKey.parse(CellKeys.of(made.courses("harbour", 1, 1, 3)));
        CellKey session = CellKey.parse(CellKeys.of(made.sessions("harbour", 1, 1, 3)));

        assertThat(course.kind()).isEqualTo(Kind.COURSE);
        assertThat(session.kind()).isEqualTo(Kind.SESSION);
        assertThat(session.strata()).isEqualTo(course.strata());
        assertThat(course.measure()).isEmpty();
        assertThat(session.measure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "course",
                "visit/n/c/migraine/m/t/single/2026-03/40-59/female/3-12",
                "session/n/c/migraine/m/t/single/2026-03/40-59/female",
                "session/n/c/migraine/m/t/single/2026-03/40-59/female/3-12/i/month-3/high/-",
                "course/n/c/migraine/m/t/single/2026-03/40-59/female",
                "course/n/c/migraine/m/t/single/2026-03/40-59/female/3-12/more",
                "course/n//migraine/m/t/single/2026-03/40-59/female/3-12",
                "course/n/c/migraine/m/t/both/2026-03/40-59/female/3-12",
                "course/n/c/migraine/m/t/single/2026-13/40-59/female/3-12",
                "measure/n/c/migraine/m/t/single/2026-03/40-59/female/3-12",
                "measure/n/c/migraine/m/t/single/2026-03/40-59/female/3-12/i/month-3/high/last"
            })
    void what_is_not_the_key_of_a_cell_is_refused(String text) {
        assertThatExceptionOfType(InvalidCellException.class).isThrownBy(() -> CellKey.parse(text));
    }
}
