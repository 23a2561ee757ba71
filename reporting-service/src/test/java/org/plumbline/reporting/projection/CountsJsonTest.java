package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;
import tools.jackson.databind.json.JsonMapper;

/// Rows outlive the program that wrote them, so the text itself is held.
class CountsJsonTest {
    private final CountsJson json = new CountsJson(JsonMapper.builder().build());

    @Test
    void each_kind_of_counts_has_its_text_and_comes_back_from_it() {
        List<Length> lengths = List.of(new Length(4, 3), new Length(6, Long.MAX_VALUE));
        List<Response> responses =
                List.of(
                        new Response("nrs-pain", 30, 2, 1, 0),
                        new Response("nrs-pain", 50, 6, 0, 9007199254740993L));
        List<AdverseEvent> events = List.of(new AdverseEvent("vasovagal", "mild", 2));
        List<Durability> durability = List.of(new Durability("nrs-pain", 61, 1, 2));

        assertThat(json.lengths(lengths)).isEqualTo("[[4,3],[6,9223372036854775807]]");
        assertThat(json.responses(responses))
                .isEqualTo("[[\"nrs-pain\",30,2,1,0],[\"nrs-pain\",50,6,0,9007199254740993]]");
        assertThat(json.adverseEvents(events)).isEqualTo("[[\"vasovagal\",\"mild\",2]]");
        assertThat(json.durability(durability)).isEqualTo("[[\"nrs-pain\",61,1,2]]");

        assertThat(json.lengths(json.lengths(lengths))).isEqualTo(lengths);
        assertThat(json.responses(json.responses(responses))).isEqualTo(responses);
        assertThat(json.adverseEvents(json.adverseEvents(events))).isEqualTo(events);
        assertThat(json.durability(json.durability(durability))).isEqualTo(durability);
    }

    @Test
    void counts_by_one_key_are_an_object() {
        assertThat(json.byName(Map.of("nrs-pain", 12L))).isEqualTo("{\"nrs-pain\":12}");
        assertThat(json.byName("{\"nrs-pain\": 12}")).isEqualTo(Map.of("nrs-pain", 12L));
    }

    @Test
    void nothing_is_an_empty_array() {
        assertThat(json.lengths(List.of())).isEqualTo("[]");
        assertThat(json.durability("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[4]]",
                "[[4, \"3\"]]",
                "[[4, 3.5]]",
                "[[4294967300, 3]]",
                "[[4, 9223372036854775808]]",
                "[[4, null]]",
                "[[4, 0]]",
                "[4, 3]",
                "[[4, 3]"
            })
    void what_is_no_length_is_not_read_as_one(String text) {
        assertThatThrownBy(() -> json.lengths(text)).isInstanceOf(RuntimeException.class);
    }
}
