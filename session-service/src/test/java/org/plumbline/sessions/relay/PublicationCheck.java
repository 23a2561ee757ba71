package org.plumbline.sessions.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.events.RelayPosition;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// Compares what is committed on the topics with the journal.
final class PublicationCheck {

    private final RelayWorld world;

    PublicationCheck(RelayWorld world) {
        this.world = world;
    }

    /// Each as key@revision.
    ///
    /// @param lost in the journal but not on the topics
    /// @param foreign on the topics but not in the journal
    /// @param inverted met for the first time after a higher revision of its key
    /// @param duplicates how many records repeat an earlier one
    record Findings(Set<String> lost, Set<String> foreign, List<String> inverted, int duplicates) {

        boolean isExact() {
            return lost.isEmpty() && foreign.isEmpty() && inverted.isEmpty();
        }
    }

    Findings findings() {
        Set<String> journalled = journalled();
        Set<String> published = new HashSet<>();
        Map<String, Long> highest = new HashMap<>();
        List<String> inverted = new ArrayList<>();
        int records = 0;
        for (ConsumerRecord<String, byte[]> carried : records(clinicPartitions())) {
            long revision = revision(carried);
            String fact = carried.topic() + " " + carried.key();
            records++;
            if (published.add(fact + "@" + revision)
                    && highest.merge(fact, revision, Math::max) > revision) {
                inverted.add(fact + "@" + revision);
            }
        }
        return new Findings(
                without(journalled, published),
                without(published, journalled),
                inverted,
                records - published.size());
    }

    boolean isComplete() {
        return findings().lost().isEmpty();
    }

    List<RelayPosition> positions() {
        return records(List.of(new TopicPartition(world.topics().positions().name(), 0))).stream()
                .map(carried -> world.codec().decodePosition(carried))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> clinicRecords() {
        return records(clinicPartitions());
    }

    private Set<String> journalled() {
        return new HashSet<>(
                world.jdbc()
                        .sql(
                                """
                                select kind, patient_key || '/' || clinic || '/' || record_id || '@' || revision
                                from journal where patient_key is not null\
                                """)
                        .query((row, number) ->
                                world.topics().of(RecordKind.of(row.getString(1)))
                                        + " "
                                        + row.getString(2))
                        .list());
    }

    private long revision(ConsumerRecord<String, byte[]> carried) {
        SpecificRecord event = world.codec().decode(carried);
        return switch (event) {
            case TreatmentSession session -> session.getRevision();
            case Score score -> score.getRevision();
            default -> throw new IllegalStateException("neither session nor score");
        };
    }

    private List<TopicPartition> clinicPartitions() {
        return Stream.of(world.topics().sessions(), world.topics().scores())
                .flatMap(topic ->
                        Stream.iterate(0, partition -> partition + 1)
                                .limit(topic.partitions())
                                .map(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(List<TopicPartition> partitions) {
        try (Consumer<String, byte[]> consumer = world.kafka().consumer()) {
            return CommittedRecords.of(consumer, partitions);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
