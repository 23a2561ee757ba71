package org.plumbline.sessions.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Finds the last committed record of partitions. The last offsets of a partition may hold
/// transaction markers and aborted records, so it looks back in growing strides until it meets one.
final class CommittedTails {

    private static final long FIRST_STRIDE = 64;
    private static final long GROWTH = 32;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 40;

    private final Consumer<String, byte[]> consumer;

    CommittedTails(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /// The offsets of a partition at which to look.
    private record Reach(TopicPartition partition, long begin, long end, long stride) {

        long from() {
            return Math.max(begin, end - stride);
        }

        boolean isWhole() {
            return from() == begin;
        }

        Reach further() {
            return new Reach(partition, begin, end, stride * GROWTH);
        }
    }

    /// @return by partition; a partition without such a record is absent
    Map<TopicPartition, ConsumerRecord<String, byte[]>> read(
            Collection<TopicPartition> partitions,
            Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Map<TopicPartition, ConsumerRecord<String, byte[]>> found = new HashMap<>();
        List<Reach> open = reaches(partitions);
        while (!open.isEmpty()) {
            readLast(open, wanted, found);
            open =
                    open.stream()
                            .filter(reach ->
                                    !found.containsKey(reach.partition()) && !reach.isWhole())
                            .map(Reach::further)
                            .toList();
        }
        return found;
    }

    private List<Reach> reaches(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        List<Reach> reaches = new ArrayList<>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) ->
                        reaches.add(
                                new Reach(
                                        partition,
                                        begins.getOrDefault(partition, 0L),
                                        end,
                                        FIRST_STRIDE)));
        return reaches;
    }

    private void readLast(
            List<Reach> reaches,
            Predicate<ConsumerRecord<String, byte[]>> wanted,
            Map<TopicPartition, ConsumerRecord<String, byte[]>> found) {
        consumer.assign(reaches.stream().map(Reach::partition).toList());
        reaches.forEach(reach -> consumer.seek(reach.partition(), reach.from()));
        int silent = 0;
        while (reaches.stream()
                .anyMatch(reach -> consumer.position(reach.partition()) < reach.end())) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            silent = records.isEmpty() ? silent + 1 : 0;
            if (silent > SILENT_POLLS) {
                throw new TimeoutException("the ends of the topics could not be read");
            }
            for (ConsumerRecord<String, byte[]> carried : records) {
                if (wanted.test(carried)) {
                    found.put(new TopicPartition(carried.topic(), carried.partition()), carried);
                }
            }
        }
    }
}
