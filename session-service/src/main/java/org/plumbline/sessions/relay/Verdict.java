package org.plumbline.sessions.relay;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// How Kafka stands to the journal.
sealed interface Verdict {

    /// Kafka holds everything up to `cursor`; from there publishing goes on. Where it already holds
    /// more, that is in the journal too and is published again, which changes nothing.
    ///
    /// @param missing how many published entries Kafka had lost; `cursor` then stands before the
    ///   first of them
    record Sound(JournalPosition cursor, long missing, Map<TopicPartition, PartitionEnd> ends)
            implements Verdict {}

    /// Kafka holds what the journal does not: the journal is older than what it has published.
    ///
    /// @param unknown a sentence for each, without anything of a person but the pseudonym
    record KafkaAhead(List<String> unknown) implements Verdict {}
}
