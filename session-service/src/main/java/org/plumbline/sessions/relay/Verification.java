package org.plumbline.sessions.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.plumbline.events.RelayPosition;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.schemas.Topics;

/// Compares what Kafka really holds with the journal. Nothing that says "published" is believed:
/// each partition's last committed record is looked up in the journal, and whatever the journal has
/// for that partition between there and the cursor is missing.
final class Verification {

    private final Shard shard;
    private final RelayTopics topics;
    private final EventCodec codec;
    private final LeaderConnection journal;
    private final CommittedTails tails;

    Verification(
            Shard shard,
            RelayTopics topics,
            EventCodec codec,
            LeaderConnection journal,
            CommittedTails tails) {
        this.shard = shard;
        this.topics = topics;
        this.codec = codec;
        this.journal = journal;
        this.tails = tails;
    }

    /// @param partitions of each clinic topic
    Verdict of(JournalPosition cursor, int partitions) {
        List<String> unknown = new ArrayList<>();
        Map<TopicPartition, JournalEntry> last = new HashMap<>();
        Map<TopicPartition, PartitionEnd> ends = new HashMap<>();
        tails.read(owned(partitions), carried -> carried.value() != null)
                .forEach((partition, carried) ->
                        journalled(carried)
                                .ifPresentOrElse(
                                        entry -> {
                                            last.put(partition, entry);
                                            ends.put(
                                                    partition,
                                                    new PartitionEnd(
                                                            carried.offset() + 1, entry.id()));
                                        },
                                        () -> unknown.add(name(carried))));
        unknownPosition().ifPresent(unknown::add);
        return unknown.isEmpty()
                ? sound(cursor, partitions, last, ends)
                : new Verdict.KafkaAhead(unknown.stream().sorted().toList());
    }

    private Verdict sound(
            JournalPosition cursor,
            int partitions,
            Map<TopicPartition, JournalEntry> last,
            Map<TopicPartition, PartitionEnd> ends) {
        Missing missing = new Missing();
        for (RecordKind kind : RecordKind.values()) {
            Map<Integer, JournalPosition> held = new HashMap<>();
            for (TopicPartition partition : owned(topics.of(kind), partitions)) {
                JournalEntry entry = last.get(partition);
                held.put(
                        partition.partition(),
                        entry == null ? JournalPosition.START : entry.position());
            }
            journal.scan(
                    kind,
                    least(held.values()),
                    cursor,
                    entry -> {
                        JournalPosition end =
                                held.get(Topics.partitionOf(entry.patientKey(), partitions));
                        if (end != null && entry.position().isAfter(end)) {
                            missing.add(entry.position());
                        }
                    });
        }
        return new Verdict.Sound(missing.resumeAt(cursor), missing.count, ends);
    }

    /// A shard without partitions scans nothing.
    private static JournalPosition least(Collection<JournalPosition> positions) {
        return positions.isEmpty()
                ? new JournalPosition(Long.MAX_VALUE, 0)
                : Collections.min(positions);
    }

    private Optional<JournalEntry> journalled(ConsumerRecord<String, byte[]> carried) {
        try {
            SpecificRecord event = codec.decode(carried);
            return find(event).filter(entry -> EventMapping.event(entry).equals(event));
        } catch (SerializationException foreign) {
            return Optional.empty();
        }
    }

    private Optional<JournalEntry> find(SpecificRecord event) {
        return switch (event) {
            case TreatmentSession session ->
                    journal.find(
                            RecordKind.SESSION,
                            session.getNetwork(),
                            session.getClinic(),
                            session.getSessionId(),
                            session.getRevision());
            case Score score ->
                    journal.find(
                            RecordKind.SCORE,
                            score.getNetwork(),
                            score.getClinic(),
                            score.getScoreId(),
                            score.getRevision());
            default -> Optional.empty();
        };
    }

    /// What the positions topic says was published, where the journal does not reach that far.
    private Optional<String> unknownPosition() {
        TopicPartition positions = new TopicPartition(topics.positions().name(), 0);
        ConsumerRecord<String, byte[]> carried =
                tails.read(
                                List.of(positions),
                                position ->
                                        shard.key().equals(position.key())
                                                && position.value() != null)
                        .get(positions);
        if (carried == null) {
            return Optional.empty();
        }
        RelayPosition published = codec.decodePosition(carried);
        JournalPosition position = new JournalPosition(published.getXid(), published.getId());
        return position.isAfter(journal.newestEntry())
                ? Optional.of(
                        "Kafka is ahead of the journal: entries up to %d:%d were published, which the journal does not reach"
                                .formatted(position.xid(), position.id()))
                : Optional.empty();
    }

    /// The record's place and pseudonym. The key's other parts stay out: record ids are personal
    /// data.
    private static String name(ConsumerRecord<String, byte[]> carried) {
        String key = carried.key() == null ? "" : carried.key();
        int end = key.indexOf('/');
        return "Kafka is ahead of the journal: it holds %s-%d at offset %d, patient key %s, which the journal does not"
                .formatted(
                        carried.topic(),
                        carried.partition(),
                        carried.offset(),
                        end < 0 ? "absent" : key.substring(0, end));
    }

    private List<TopicPartition> owned(int partitions) {
        List<TopicPartition> all = new ArrayList<>(owned(topics.sessions().name(), partitions));
        all.addAll(owned(topics.scores().name(), partitions));
        return all;
    }

    private List<TopicPartition> owned(String topic, int partitions) {
        List<TopicPartition> owned = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            if (shard.owns(partition)) {
                owned.add(new TopicPartition(topic, partition));
            }
        }
        return owned;
    }

    private static final class Missing {

        private long count;
        private JournalPosition first = new JournalPosition(Long.MAX_VALUE, 1);

        void add(JournalPosition position) {
            count++;
            first = position.isAfter(first) ? first : position;
        }

        JournalPosition resumeAt(JournalPosition cursor) {
            return count == 0 ? cursor : first.before();
        }
    }
}
