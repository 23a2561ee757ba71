package org.plumbline.verify.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/// Reads stretches of topics, committed records only. For one thread.
public final class CommittedLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /// Nothing is readable behind a transaction that is open, but not for long.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;

    /// Takes one record after the other.
    @FunctionalInterface
    public interface RecordReader {
        void read(ConsumerRecord<byte[], byte[]> one);
    }

    public CommittedLog(Clients clients) {
        this(clients.reader(), PATIENCE);
    }

    /// @param patience until the next record is readable
    CommittedLog(Consumer<byte[], byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
    }

    /// The ends of topics now, records of open transactions included; a topic that there is not has
    /// none.
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        return Map.copyOf(consumer.endOffsets(topics.stream().flatMap(this::partitions).toList()));
    }

    private Stream<TopicPartition> partitions(String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(topic);
        return known == null
                ? Stream.of()
                : known.stream().map(one -> new TopicPartition(topic, one.partition()));
    }

    /// Hands over every record from some offsets to others, of each partition in its order.
    ///
    /// @param from of partitions that are not in it, the beginning
    /// @param to excluded
    public void read(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, RecordReader reader) {
        Map<TopicPartition, Long> open = begin(from, to);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                deadline = System.nanoTime() + patience.toNanos();
                if (one.offset() < end(to, one)) {
                    reader.read(one);
                }
            }
            close(open);
            if (System.nanoTime() - deadline > 0) {
                throw new KafkaException("Nothing more is readable of " + open.keySet());
            }
        }
    }

    /// Whether any record stands between some offsets and others. The marks of transactions stand
    /// there too, so offsets alone do not tell. Also true where it cannot be read that far yet.
    ///
    /// @param from of partitions that are not in it, the beginning
    public boolean hasRecord(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<TopicPartition, Long> open = begin(from, to);
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(20))) {
                if (one.offset() < end(to, one)) {
                    return true;
                }
            }
            close(open);
            if (!open.isEmpty() && System.nanoTime() - deadline > 0) {
                return true;
            }
        }
        return false;
    }

    private static long end(Map<TopicPartition, Long> to, ConsumerRecord<byte[], byte[]> one) {
        return to.getOrDefault(new TopicPartition(one.topic(), one.partition()), 0L);
    }

    private Map<TopicPartition, Long> begin(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<TopicPartition, Long> open = new HashMap<>(to);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(to.keySet());
        Map<TopicPartition, Long> starts = new HashMap<>();
        to.keySet()
                .forEach(one ->
                        starts.put(
                                one,
                                Math.max(
                                        begins.getOrDefault(one, 0L), from.getOrDefault(one, 0L))));
        open.entrySet().removeIf(end -> starts.getOrDefault(end.getKey(), 0L) >= end.getValue());
        consumer.assign(open.keySet());
        // what was assigned before is still paused
        consumer.resume(open.keySet());
        open.keySet().forEach(one -> consumer.seek(one, starts.getOrDefault(one, 0L)));
        return open;
    }

    private void close(Map<TopicPartition, Long> open) {
        Set<TopicPartition> done = new HashSet<>();
        open.forEach((one, end) -> {
            if (consumer.position(one) >= end) {
                done.add(one);
            }
        });
        if (!done.isEmpty()) {
            open.keySet().removeAll(done);
            consumer.pause(done);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
