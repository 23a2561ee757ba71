package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.position.PositionToken.Mark;
import org.plumbline.schemas.Topics;

class PositionWaitTest {
    private static final StreamSettings STREAM = new StreamSettings("outcomes-stream");
    private static final TopicPartition SESSIONS = new TopicPartition(Topics.SESSIONS, 0);
    private static final TopicPartition DELTAS = new TopicPartition(STREAM.deltasTopic(1), 0);
    private static final TopicPartition CELLS = new TopicPartition(Topics.CELLS, 0);
    private static final PositionToken TOKEN = new PositionToken(0, new Mark(10, 5));

    private final Published published = new Published();
    private final Stages stages = new Stages();
    private final PositionWait wait =
            new PositionWait(
                    published,
                    stages,
                    new PositionSettings(Duration.ofMillis(120), Duration.ofMillis(5)),
                    STREAM);

    @Test
    void a_write_that_has_gone_through_every_stage_is_visible() throws Exception {
        published.add(0, new Mark(10, 5), Map.of(SESSIONS, 8L));
        stages.committed.putAll(Map.of(SESSIONS, 8L, DELTAS, 4L));
        stages.ends.putAll(Map.of(DELTAS, 4L, CELLS, 6L));
        stages.projected.put(CELLS, 6L);

        assertThat(wait.await(TOKEN)).isTrue();
    }

    @Test
    void a_write_not_yet_published_is_waited_for_in_vain() throws Exception {
        published.add(0, new Mark(10, 4), Map.of(SESSIONS, 8L));
        published.add(1, new Mark(99, 9), Map.of(SESSIONS, 8L));

        assertThat(wait.await(TOKEN)).isFalse();
        assertThat(stages.asked).isFalse();
    }

    @Test
    void a_read_waits_for_its_own_write_and_not_for_later_ones() throws Exception {
        allBut();
        published.add(0, new Mark(11, 7), Map.of(SESSIONS, 500L));

        assertThat(wait.await(TOKEN)).isTrue();
    }

    @Test
    void input_the_stream_has_not_taken_in_is_waited_for_in_vain() throws Exception {
        allBut();
        stages.committed.put(SESSIONS, 7L);

        assertThat(wait.await(TOKEN)).isFalse();
    }

    @Test
    void input_of_which_nothing_was_ever_taken_in_is_waited_for_in_vain() throws Exception {
        allBut();
        stages.committed.remove(SESSIONS);

        assertThat(wait.await(TOKEN)).isFalse();
    }

    @Test
    void deltas_not_yet_summed_are_waited_for_in_vain() throws Exception {
        allBut();
        stages.committed.put(DELTAS, 3L);

        assertThat(wait.await(TOKEN)).isFalse();
    }

    @Test
    void control_records_at_the_end_of_the_deltas_are_not_waited_for() throws Exception {
        allBut();
        stages.committed.put(DELTAS, 3L);
        stages.withoutRecords.add(DELTAS);

        assertThat(wait.await(TOKEN)).isTrue();
    }

    @Test
    void a_stream_that_has_never_run_is_waited_for_in_vain() throws Exception {
        allBut();
        stages.ends.remove(DELTAS);

        assertThat(wait.await(TOKEN)).isFalse();
    }

    @Test
    void cells_not_yet_projected_are_waited_for_in_vain() throws Exception {
        allBut();
        stages.projected.put(CELLS, 5L);

        assertThat(wait.await(TOKEN)).isFalse();
    }

    @Test
    void only_the_stream_of_the_epoch_served_counts() throws Exception {
        allBut();
        stages.served = 2;

        assertThat(wait.await(TOKEN)).isFalse();
    }

    /// Everything reached; a test takes one thing away.
    private void allBut() {
        published.add(0, new Mark(10, 5), Map.of(SESSIONS, 8L));
        stages.committed.putAll(Map.of(SESSIONS, 8L, DELTAS, 4L));
        stages.ends.putAll(Map.of(DELTAS, 4L, CELLS, 6L));
        stages.projected.put(CELLS, 6L);
    }

    /// How far each stage is, as the test says.
    private static final class Stages implements Progress {
        private final Map<TopicPartition, Long> committed = new HashMap<>();
        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private final Map<TopicPartition, Long> projected = new HashMap<>();
        private final Set<TopicPartition> withoutRecords = new HashSet<>();
        private long served = 1;
        private boolean asked;

        @Override
        public long served() {
            return served;
        }

        @Override
        public long newestEpoch() {
            return served;
        }

        /// The other epochs of the stream are as good as dead.
        @Override
        public Map<TopicPartition, Long> committed(long epoch) {
            asked = true;
            return epoch == 1 ? committed : Map.of();
        }

        @Override
        public Map<TopicPartition, Long> ends(String topic) {
            asked = true;
            Map<TopicPartition, Long> ofTopic = new HashMap<>(ends);
            ofTopic.keySet().removeIf(partition -> !partition.topic().equals(topic));
            return ofTopic;
        }

        @Override
        public Set<TopicPartition> withoutRecords(Map<TopicPartition, Span> spans) {
            Set<TopicPartition> empty = new HashSet<>(withoutRecords);
            empty.retainAll(spans.keySet());
            return empty;
        }

        @Override
        public Map<TopicPartition, Long> projected() {
            return projected;
        }
    }
}
