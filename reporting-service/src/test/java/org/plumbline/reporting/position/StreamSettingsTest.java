package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamSettingsTest {
    private static final StreamSettings STREAM = new StreamSettings("outcomes-stream");

    @Test
    void the_first_epoch_has_the_bare_name_and_a_later_one_its_number() {
        assertThat(STREAM.group(1)).isEqualTo("outcomes-stream");
        assertThat(STREAM.group(12)).isEqualTo("outcomes-stream-12");
        assertThat(STREAM.deltasTopic(1)).isEqualTo("outcomes-stream-deltas-repartition");
        assertThat(STREAM.deltasTopic(2)).isEqualTo("outcomes-stream-2-deltas-repartition");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 12})
    void a_group_tells_its_epoch(long epoch) {
        assertThat(STREAM.epochOf(STREAM.group(epoch))).hasValue(epoch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcomes-stream-",
                "outcomes-stream-x",
                "outcomes-stream-01",
                "outcomes",
                "x"
            })
    void groups_of_other_programs_have_none(String group) {
        assertThat(STREAM.epochOf(group)).isEmpty();
    }
}
