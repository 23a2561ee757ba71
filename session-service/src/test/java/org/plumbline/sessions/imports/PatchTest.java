package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.JsonText;
import org.plumbline.sessions.json.StrictJson;

class PatchTest {

    private static String applied(String record, Column column, @Nullable Json value) {
        Map<Column, @Nullable Json> values = new EnumMap<>(Column.class);
        values.put(column, value);
        return JsonText.of(new Patch.Cells(values).applyTo(StrictJson.own(record)));
    }

    @Test
    void aCellSetsItsFieldAndKeepsTheOthers() {
        assertThat(
                        applied(
                                "{\"profile\":{\"sex\":\"other\"}}",
                                Column.BIRTH_YEAR,
                                Json.Num.of(1970)))
                .isEqualTo("{\"profile\":{\"sex\":\"other\",\"birthYear\":1970}}");
    }

    @Test
    void anEmptyCellClears() {
        assertThat(applied("{\"a\":1,\"profile\":{\"sex\":\"other\"}}", Column.SEX, null))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void theOnlyEntryOfAListIsAmended() {
        assertThat(
                        applied(
                                "{\"technique\":{\"agents\":[{\"agent\":\"procaine\"}]}}",
                                Column.VOLUME,
                                Json.Num.of(2)))
                .isEqualTo(
                        "{\"technique\":{\"agents\":[{\"agent\":\"procaine\",\"volumeMl\":2}]}}");
    }

    @Test
    void severalEntriesAreReplacedByTheRowsOne() {
        assertThat(
                        applied(
                                "{\"technique\":{\"sites\":[{\"site\":\"knee\"},{\"site\":\"hip\"}]}}",
                                Column.SITE,
                                new Json.Text("neck")))
                .isEqualTo("{\"technique\":{\"sites\":[{\"site\":\"neck\"}]}}");
    }
}
