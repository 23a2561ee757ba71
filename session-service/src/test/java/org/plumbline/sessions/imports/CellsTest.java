package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.sessions.json.Json;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4,5        | 4.5
                    -0,5       | -0.5
                    0,125      | 0.125
                    37,25      | 37.25
                    12345,6789 | 12345.6789
                    4.5        | 4.5
                    1.234      | 1.234
                    """)
    void aCommaThatCanBeNothingElseIsADecimals(String cell, BigDecimal number) {
        assertThat(Cells.read(cell, Column.Form.NUMBER)).isEqualTo(new Json.Num(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4,500", "12,345", "1.234,5", "1,234.5", "1,2,3", "04,5", "4,", ",5", "4, 5",
                "+4,5", "4,5e3", "00,5", "٤,٥"
            })
    void whatMayBeTwoNumbersOrNoneStaysText(String cell) {
        assertThat(Cells.read(cell, Column.Form.NUMBER)).isEqualTo(new Json.Text(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,5", "0,125"})
    void textIsNoNumber(String cell) {
        assertThat(Cells.read(cell, Column.Form.TEXT)).isEqualTo(new Json.Text(cell));
    }
}
