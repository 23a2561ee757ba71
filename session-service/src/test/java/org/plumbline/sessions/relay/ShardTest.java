package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

    @Test
    void everyPartitionHasExactlyOneShard() {
        List<Shard> shards =
                IntStream.range(0, 3).mapToObj(number -> new Shard(number, 3)).toList();
        assertThat(IntStream.range(0, 12))
                .allSatisfy(partition ->
                        assertThat(shards).filteredOn(shard -> shard.owns(partition)).hasSize(1));
    }

    @Test
    void aShardIsOneOfItsCount() {
        assertThatThrownBy(() -> new Shard(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void positionsAreOrderedByTransactionThenId() {
        assertThat(new JournalPosition(10, 1)).isGreaterThan(new JournalPosition(9, 500));
        assertThat(new JournalPosition(10, 2)).isGreaterThan(new JournalPosition(10, 1));
        assertThat(new JournalPosition(10, 2).before()).isEqualTo(new JournalPosition(10, 1));
    }
}
