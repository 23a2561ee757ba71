package org.plumbline.schemas.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.schemas.Examples;

class CellKeysTest {

    private static final String COMMON =
            "north/harbour/migraine/acupuncture/unspecified/%s/2026-03/40-59/female/13-or-more";

    @Test
    void aCourseCellIsNamedByItsTenKeys() {
        assertThat(CellKeys.of(Examples.course()))
                .isEqualTo("course/" + COMMON.formatted("combined"));
    }

    @Test
    void aSessionCellIsNamedByTheSameKeys() {
        assertThat(CellKeys.of(Examples.sessionCell()))
                .isEqualTo("session/" + COMMON.formatted("single"));
    }

    @Test
    void aMonthPointAddsInstrumentTimePointAndBand() {
        assertThat(CellKeys.of(Examples.measure("month-3", null)))
                .isEqualTo("measure/" + COMMON.formatted("single") + "/nrs-pain/month-3/high/-");
    }

    @Test
    void aMinutePointSaysWhetherItIsOfTheFirstSession() {
        assertThat(CellKeys.of(Examples.measure("minute-15", true)))
                .endsWith("/nrs-pain/minute-15/high/first");
        assertThat(CellKeys.of(Examples.measure("minute-15", false)))
                .endsWith("/nrs-pain/minute-15/high/later");
    }

    @Test
    void whatACellHoldsDoesNotNameIt() {
        Cell cell = Examples.measure("month-3", null);
        Cell later = Examples.measure("month-3", null);
        later.put("epoch", 2L);
        later.put("sequence", 99L);
        assertThat(later).isNotEqualTo(cell);
        assertThat(CellKeys.of(later)).isEqualTo(CellKeys.of(cell));
    }
}
