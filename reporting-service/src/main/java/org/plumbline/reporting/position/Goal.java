package org.plumbline.reporting.position;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.reporting.position.Progress.Span;

/// Offsets that are to be passed, taken once and then looked at again and again.
final class Goal {
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    Goal() {}

    Goal(Map<TopicPartition, Long> ends) {
        this.ends.putAll(ends);
    }

    /// Adds a topic's ends as they are now; false where there is no such topic (yet).
    boolean add(Map<TopicPartition, Long> topic) {
        ends.putAll(topic);
        return !topic.isEmpty();
    }

    /// Whether every end is reached.
    boolean isReached(Map<TopicPartition, Long> reached) {
        return behind(reached).isEmpty();
    }

    /// The same for a group's offsets, which may stop before control records: leaves aside for good
    /// what has nothing else ahead.
    boolean isPassed(Map<TopicPartition, Long> committed, Progress progress) {
        Map<TopicPartition, Span> behind = behind(committed);
        if (!behind.isEmpty()) {
            Set<TopicPartition> empty = progress.withoutRecords(behind);
            behind.keySet().removeAll(empty);
            ends.keySet().retainAll(behind.keySet());
        }
        return behind.isEmpty();
    }

    private Map<TopicPartition, Span> behind(Map<TopicPartition, Long> reached) {
        Map<TopicPartition, Span> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            long from = reached.getOrDefault(partition, 0L);
            if (from < end) {
                behind.put(partition, new Span(from, end));
            }
        });
        return behind;
    }
}
