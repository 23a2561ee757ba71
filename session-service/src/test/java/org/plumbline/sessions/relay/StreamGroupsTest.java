package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamGroupsTest {

    private final StreamGroups groups = new StreamGroups("outcomes-stream");

    @Test
    void theFirstEpochHasTheBareNameAndLaterOnesTheirNumber() {
        assertThat(groups.ofEpoch(1)).isEqualTo("outcomes-stream");
        assertThat(groups.ofEpoch(7)).isEqualTo("outcomes-stream-7");
        assertThat(groups.epochOf("outcomes-stream")).hasValue(1);
        assertThat(groups.epochOf("outcomes-stream-7")).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "outcomes",
                "outcomes-stream-",
                "outcomes-stream-07",
                "outcomes-stream-7-x",
                "my-outcomes-stream"
            })
    void groupsOfOtherProgramsHaveNone(String group) {
        assertThat(groups.epochOf(group)).isEmpty();
    }
}
