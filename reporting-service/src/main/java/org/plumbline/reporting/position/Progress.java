package org.plumbline.reporting.position;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/// What a waiting read looks at.
interface Progress {

    /// The epoch that the figures are of.
    long served();

    /// The highest epoch of which Kafka knows the stream's group; 0 where there is none.
    long newestEpoch();

    /// Up to where an epoch of the stream has committed its input, no older than a moment.
    Map<TopicPartition, Long> committed(long epoch);

    /// The ends of a topic now, records of open transactions included: a commit becomes visible
    /// partition by partition, so an end without them might leave out what is already committed
    /// elsewhere. Empty where there is no such topic.
    Map<TopicPartition, Long> ends(String topic);

    /// Which of some partitions hold no visible record from one offset to another: what lies
    /// between is control records, aborted or compacted away. A partition that cannot be read that
    /// far yet is not among them.
    Set<TopicPartition> withoutRecords(Map<TopicPartition, Span> spans);

    /// Up to where the tables hold the cells topic.
    Map<TopicPartition, Long> projected();

    /// Offsets from one, included, to another, excluded.
    record Span(long from, long to) {}
}
