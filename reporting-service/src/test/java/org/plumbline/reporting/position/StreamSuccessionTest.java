package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.plumbline.schemas.Topics;

class StreamSuccessionTest {
    private static final StreamSettings STREAM = new StreamSettings("outcomes-stream");
    private static final TopicPartition SESSIONS = new TopicPartition(Topics.SESSIONS, 0);
    private static final TopicPartition SCORES = new TopicPartition(Topics.SCORES, 0);
    private static final TopicPartition DELTAS = new TopicPartition(STREAM.deltasTopic(2), 0);
    private static final TopicPartition CELLS = new TopicPartition(Topics.CELLS, 0);

    private final Second stream = new Second();
    private final StreamSuccession succession = new StreamSuccession(stream, STREAM);

    @Test
    void an_epoch_succeeds_when_every_stage_has_passed_its_goal() {
        assertThat(succession.successor(1)).hasValue(2);
    }

    @Test
    void without_a_later_epoch_there_is_no_successor() {
        assertThat(succession.successor(2)).isEmpty();
    }

    @Test
    void sessions_not_taken_in_keep_it_from_succeeding() {
        stream.committed.put(SESSIONS, 7L);
        assertThat(succession.successor(1)).isEmpty();
        stream.committed.put(SESSIONS, 8L);
        assertThat(succession.successor(1)).hasValue(2);
    }

    @Test
    void scores_not_taken_in_keep_it_from_succeeding() {
        stream.committed.remove(SCORES);
        assertThat(succession.successor(1)).isEmpty();
    }

    @Test
    void deltas_that_do_not_exist_yet_keep_it_from_succeeding() {
        stream.ends.remove(DELTAS);
        assertThat(succession.successor(1)).isEmpty();
    }

    @Test
    void deltas_not_summed_keep_it_from_succeeding() {
        stream.committed.put(DELTAS, 4L);
        assertThat(succession.successor(1)).isEmpty();
    }

    @Test
    void cells_not_in_the_tables_keep_it_from_succeeding() {
        stream.projected.put(CELLS, 3L);
        assertThat(succession.successor(1)).isEmpty();
    }

    @Test
    void facts_that_come_after_it_was_first_seen_are_not_waited_for() {
        stream.projected.put(CELLS, 3L);
        assertThat(succession.successor(1)).isEmpty();
        stream.ends.put(SESSIONS, 800L);
        stream.projected.put(CELLS, 4L);
        assertThat(succession.successor(1)).hasValue(2);
    }

    /// The second epoch of a stream, everything reached; a test takes one thing away.
    private static final class Second implements Progress {
        private final Map<TopicPartition, Long> committed =
                new HashMap<>(Map.of(SESSIONS, 8L, SCORES, 9L, DELTAS, 5L));
        private final Map<TopicPartition, Long> ends =
                new HashMap<>(Map.of(SESSIONS, 8L, SCORES, 9L, DELTAS, 5L, CELLS, 4L));
        private final Map<TopicPartition, Long> projected = new HashMap<>(Map.of(CELLS, 4L));

        @Override
        public long served() {
            return 1;
        }

        @Override
        public long newestEpoch() {
            return 2;
        }

        @Override
        public Map<TopicPartition, Long> committed(long epoch) {
            return epoch == 2 ? committed : Map.of();
        }

        @Override
        public Map<TopicPartition, Long> ends(String topic) {
            Map<TopicPartition, Long> ofTopic = new HashMap<>(ends);
            ofTopic.keySet().removeIf(partition -> !partition.topic().equals(topic));
            return ofTopic;
        }

        @Override
        public Set<TopicPartition> withoutRecords(Map<TopicPartition, Span> spans) {
            return Set.of();
        }

        @Override
        public Map<TopicPartition, Long> projected() {
            return projected;
        }
    }
}
