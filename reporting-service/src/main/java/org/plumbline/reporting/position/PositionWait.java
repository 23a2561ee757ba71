package org.plumbline.reporting.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.reporting.position.Progress.Span;
import org.plumbline.schemas.Topics;
import org.springframework.stereotype.Component;

/// Waits until a write is in the figures, stage by stage: published to the clinic topics, taken in
/// by the stream's first stage, taken in by its second, projected. Each stage's goal is taken after
/// the stage before has been reached, so it lies at or behind all that the write has caused.
@Component
class PositionWait {
    private final Published published;
    private final Progress progress;
    private final PositionSettings settings;
    private final StreamSettings stream;

    PositionWait(
            Published published,
            Progress progress,
            PositionSettings settings,
            StreamSettings stream) {
        this.published = published;
        this.progress = progress;
        this.settings = settings;
        this.stream = stream;
    }

    /// True when the figures hold the write; false when the patience ended before.
    boolean await(PositionToken token) throws InterruptedException {
        Deadline deadline = new Deadline(settings.patience(), settings.poll());
        return deadline.until(() -> published.offsetsOf(token).isPresent())
                && deadline.until(() -> isTakenIn(token))
                && secondStage(deadline)
                && projection(deadline);
    }

    private boolean isTakenIn(PositionToken token) {
        Optional<Map<TopicPartition, Long>> goal = published.offsetsOf(token);
        return goal.isPresent() && behind(goal.get(), progress.committed()).isEmpty();
    }

    private boolean secondStage(Deadline deadline) throws InterruptedException {
        Map<TopicPartition, Long> goal = new HashMap<>();
        return deadline.until(() -> isKnown(stream.deltasTopic(), goal))
                && deadline.until(() -> isPassed(goal));
    }

    /// Of what is behind its goal, leaves aside for good what has only control records ahead.
    private boolean isPassed(Map<TopicPartition, Long> goal) {
        Map<TopicPartition, Long> committed = progress.committed();
        Map<TopicPartition, Span> behind = behind(goal, committed);
        if (!behind.isEmpty()) {
            Set<TopicPartition> empty = progress.withoutRecords(behind);
            behind.keySet().removeAll(empty);
            goal.keySet().retainAll(behind.keySet());
        }
        return behind.isEmpty();
    }

    private boolean projection(Deadline deadline) throws InterruptedException {
        Map<TopicPartition, Long> goal = new HashMap<>();
        return deadline.until(() -> isKnown(Topics.CELLS, goal))
                && deadline.until(() -> behind(goal, progress.projected()).isEmpty());
    }

    private boolean isKnown(String topic, Map<TopicPartition, Long> goal) {
        goal.putAll(progress.ends(topic));
        return !goal.isEmpty();
    }

    private static Map<TopicPartition, Span> behind(
            Map<TopicPartition, Long> goal, Map<TopicPartition, Long> reached) {
        Map<TopicPartition, Span> behind = new HashMap<>();
        goal.forEach((partition, end) -> {
            long from = reached.getOrDefault(partition, 0L);
            if (from < end) {
                behind.put(partition, new Span(from, end));
            }
        });
        return behind;
    }

    /// Looks again and again until something is so, or time is up.
    private static final class Deadline {
        private final long end;
        private final Duration poll;

        Deadline(Duration patience, Duration poll) {
            this.end = System.nanoTime() + patience.toNanos();
            this.poll = poll;
        }

        boolean until(BooleanSupplier reached) throws InterruptedException {
            while (!reached.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                Thread.sleep(poll);
            }
            return true;
        }
    }
}
