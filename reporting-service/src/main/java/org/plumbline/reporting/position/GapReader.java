package org.plumbline.reporting.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.kafka.KafkaClients;
import org.plumbline.reporting.position.Progress.Span;

/// Finds out by reading whether there is a record between two offsets. A group's committed offset
/// may stop before the control records that end a transaction, and nothing but a read of committed
/// records tells those from data. For one thread at a time.
final class GapReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int RECORDS = 50;

    /// Long enough for reads that wait at the same time to share an answer.
    private static final long KNOWN_NANOS = Duration.ofSeconds(1).toNanos();

    private final KafkaClients clients;
    private final Map<TopicPartition, Empty> known = new HashMap<>();
    private @Nullable Consumer<byte[], byte[]> open;

    private record Empty(Span span, long at) {}

    GapReader(KafkaClients clients) {
        this.clients = clients;
    }

    /// Those partitions whose span was read to its end, now or a moment ago, without meeting a
    /// record.
    Set<TopicPartition> withoutRecords(Map<TopicPartition, Span> spans) {
        Map<TopicPartition, Span> unread = new HashMap<>();
        Set<TopicPartition> empty = new HashSet<>();
        spans.forEach((partition, span) -> {
            if (isKnownEmpty(partition, span)) {
                empty.add(partition);
            } else {
                unread.put(partition, span);
            }
        });
        if (!unread.isEmpty()) {
            Map<TopicPartition, Span> asked = Map.copyOf(unread);
            empty.addAll(read(unread));
            asked.forEach((partition, span) -> {
                if (empty.contains(partition)) {
                    known.put(partition, new Empty(span, System.nanoTime()));
                }
            });
        }
        return empty;
    }

    private boolean isKnownEmpty(TopicPartition partition, Span span) {
        Empty empty = known.get(partition);
        return empty != null
                && System.nanoTime() - empty.at() < KNOWN_NANOS
                && empty.span().from() <= span.from()
                && span.to() <= empty.span().to();
    }

    private Set<TopicPartition> read(Map<TopicPartition, Span> unread) {
        Consumer<byte[], byte[]> consumer = consumer();
        consumer.assign(unread.keySet());
        consumer.resume(unread.keySet());
        unread.forEach((partition, span) -> consumer.seek(partition, span.from()));
        Set<TopicPartition> empty = new HashSet<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!unread.isEmpty() && System.nanoTime() - end < 0) {
            step(consumer, unread, empty);
        }
        return empty;
    }

    private static void step(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Span> unread,
            Set<TopicPartition> empty) {
        try {
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
                Span span = unread.get(partition);
                if (span != null && entry.offset() < span.to()) {
                    unread.remove(partition);
                }
            }
        } catch (OffsetOutOfRangeException gone) {
            // deleted records were taken in before they were deleted
            consumer.seekToBeginning(gone.partitions());
            return;
        }
        unread.entrySet()
                .removeIf(entry ->
                        consumer.position(entry.getKey()) >= entry.getValue().to()
                                && empty.add(entry.getKey()));
        consumer.pause(consumer.assignment());
        consumer.resume(unread.keySet());
    }

    private Consumer<byte[], byte[]> consumer() {
        Consumer<byte[], byte[]> consumer = open;
        if (consumer == null) {
            consumer = clients.committedReader("position-gaps", RECORDS);
            open = consumer;
        }
        return consumer;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
