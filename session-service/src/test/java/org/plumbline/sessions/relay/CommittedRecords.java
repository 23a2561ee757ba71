package org.plumbline.sessions.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Everything that is committed on some partitions.
final class CommittedRecords {

    private CommittedRecords() {}

    static List<ConsumerRecord<String, byte[]>> of(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        }
        return all;
    }
}
