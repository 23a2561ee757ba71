package org.plumbline.reporting.position;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.reporting.position.PositionToken.Mark;
import org.springframework.stereotype.Component;

/// Up to where the journal is on the clinic topics, with some history, so that a read waits for its
/// own write and not for all that came after.
@Component
class Published {
    private static final int HISTORY = 2_000;

    private final Map<Integer, ConcurrentSkipListMap<Mark, Map<TopicPartition, Long>>> shards =
            new ConcurrentHashMap<>();

    void add(int shard, Mark mark, Map<TopicPartition, Long> offsets) {
        var marks = shards.computeIfAbsent(shard, _ -> new ConcurrentSkipListMap<>());
        marks.put(mark, Map.copyOf(offsets));
        while (marks.size() > HISTORY) {
            marks.pollFirstEntry();
        }
    }

    /// The offsets after the records of the token, once they are published: the earliest known that
    /// hold them.
    Optional<Map<TopicPartition, Long>> offsetsOf(PositionToken token) {
        var marks = shards.get(token.shard());
        return marks == null
                ? Optional.empty()
                : Optional.ofNullable(marks.ceilingEntry(token.mark())).map(Map.Entry::getValue);
    }

    /// Forgets everything, when the topic is read from its beginning again.
    void clear() {
        shards.clear();
    }
}
