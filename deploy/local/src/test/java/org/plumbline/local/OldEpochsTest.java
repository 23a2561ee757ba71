package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldEpochsTest {
    @ParameterizedTest
    @CsvSource({
        "outcomes-stream, 1",
        "outcomes-stream-deltas-repartition, 1",
        "outcomes-stream-patients-changelog, 1",
        "outcomes-stream-2, 2",
        "outcomes-stream-12-cells-changelog, 12"
    })
    void groupsAndTopicsOfTheStreamTellTheirEpoch(String name, long epoch) {
        assertThat(OldEpochs.epochOf(name)).hasValue(epoch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcomes.cells.v1",
                "clinic.sessions.v1",
                "outcomes-stream-0",
                "outcomes-stream-x",
                "outcomes-streams",
                "another-outcomes-stream-2",
                "outcomes-stream-2-deltas"
            })
    void whatBelongsToOthersIsLeftAlone(String name) {
        assertThat(OldEpochs.epochOf(name)).isEmpty();
    }
}
