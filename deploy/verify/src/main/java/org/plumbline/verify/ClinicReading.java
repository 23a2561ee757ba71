package org.plumbline.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.verify.difference.Difference.Kind;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.fact.FactComparison;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.PublishedFact;
import org.plumbline.verify.topic.ClinicTopics;
import org.plumbline.verify.topic.ClinicTopics.Receiver;

/// The clinic topics as one comparison reads them: once from their beginnings, for the facts, and
/// then on from there, for who is erased.
final class ClinicReading {

    private final ClinicTopics topics;
    private final Expectation expectation;
    private final Differences differences;
    private Map<TopicPartition, Long> read = Map.of();

    ClinicReading(ClinicTopics topics, Expectation expectation, Differences differences) {
        this.topics = topics;
        this.expectation = expectation;
        this.differences = differences;
    }

    /// Reads from the beginnings: facts go to the comparison, who is erased to the expectation.
    void facts(Map<TopicPartition, Long> ends, FactComparison comparison) {
        topics.read(Map.of(), ends, new FactReceiver(comparison));
        read = ends;
    }

    /// Who has been erased since: they count at the position, and may not count in the tables.
    Set<String> erasedMeanwhile() {
        Set<String> erased = new HashSet<>();
        topics.read(read, topics.ends(), new ErasureReceiver(erased));
        return erased;
    }

    /// Reads on, and tells the expectation who is erased.
    ///
    /// @return those of whom it did not know
    Set<String> erasedUntil(Map<TopicPartition, Long> ends) {
        Set<String> since = new HashSet<>();
        topics.read(read, ends, new ErasureReceiver(since));
        Map<TopicPartition, Long> reached = new HashMap<>(read);
        ends.forEach((partition, end) -> reached.merge(partition, end, Math::max));
        read = reached;
        since.removeIf(patient -> !expectation.erase(patient));
        return since;
    }

    private final class FactReceiver implements Receiver {
        private final FactComparison comparison;

        FactReceiver(FactComparison comparison) {
            this.comparison = comparison;
        }

        @Override
        public void published(PublishedFact fact, String place) {
            comparison.published(fact, place);
        }

        @Override
        public void erased(FactKey key, String place) {
            comparison.erased(key, place);
            expectation.erase(key.patientKey());
        }

        @Override
        public void unreadable(String place, String reason) {
            differences.add(Kind.FACT_UNREADABLE, place, reason);
        }
    }

    /// Notes who is erased, and nothing else.
    private record ErasureReceiver(Set<String> patients) implements Receiver {
        @Override
        public void published(PublishedFact fact, String place) {
            // compared once, in the first round
        }

        @Override
        public void erased(FactKey key, String place) {
            patients.add(key.patientKey());
        }

        @Override
        public void unreadable(String place, String reason) {
            // said when the next run reads it
        }
    }
}
