package org.plumbline.sessions.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.PartitionOffset;
import org.plumbline.events.RelayPosition;
import org.plumbline.schemas.Topics;

/// Sends batches of journal entries, each in one Kafka transaction together with the position that
/// it reaches. After any failure it is of no more use; the transaction that was open is aborted by
/// its successor at the latest.
final class BatchPublisher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Shard shard;
    private final EventCodec codec;
    private final Producer<String, byte[]> producer;
    private final int partitions;
    private final RelaySteps steps;
    private final Map<TopicPartition, PartitionEnd> ends = new HashMap<>();

    private record Sent(JournalEntry entry, Future<RecordMetadata> acknowledgement) {}

    /// Fences every earlier publisher of the shard.
    BatchPublisher(
            Shard shard,
            RelayTopics topics,
            EventCodec codec,
            Producer<String, byte[]> producer,
            RelaySteps steps) {
        this.shard = shard;
        this.codec = codec;
        this.producer = producer;
        this.steps = steps;
        this.partitions = fence(topics);
    }

    private int fence(RelayTopics topics) {
        try {
            producer.initTransactions();
            return producer.partitionsFor(topics.sessions().name()).size();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    int partitions() {
        return partitions;
    }

    /// Begins where Kafka was found to be, and says so on the positions topic.
    void resume(JournalPosition position, Map<TopicPartition, PartitionEnd> found) {
        ends.putAll(found);
        producer.beginTransaction();
        acknowledged(List.of(), position);
        producer.commitTransaction();
    }

    /// @return the new ends of the partitions that the batch touched
    Map<TopicPartition, PartitionEnd> publish(List<JournalEntry> batch) {
        producer.beginTransaction();
        try {
            List<Sent> sent = send(batch);
            Map<TopicPartition, PartitionEnd> reached =
                    acknowledged(sent, batch.getLast().position());
            steps.beforeCommit();
            producer.commitTransaction();
            return reached;
        } catch (RuntimeException failed) {
            abort(failed);
            throw failed;
        }
    }

    private List<Sent> send(List<JournalEntry> batch) {
        List<Sent> sent = new ArrayList<>(batch.size());
        for (JournalEntry entry : batch) {
            if (entry.patientKey() == null) {
                continue;
            }
            int partition = Topics.partitionOf(entry.publishedPatientKey(), partitions);
            if (shard.owns(partition)) {
                sent.add(send(entry, partition));
            }
        }
        return sent;
    }

    /// Fails with the first send that fails: each one waits for Kafka anew.
    private Sent send(JournalEntry entry, int partition) {
        Future<RecordMetadata> acknowledgement = producer.send(encode(entry, partition));
        if (acknowledgement.isDone()) {
            await(acknowledgement, entry.id());
        }
        return new Sent(entry, acknowledgement);
    }

    private ProducerRecord<String, byte[]> encode(JournalEntry entry, int partition) {
        try {
            return codec.encode(entry, partition);
        } catch (SerializationException refused) {
            throw new UnpublishableEntry(entry.id(), "the event cannot be encoded");
        }
    }

    private Map<TopicPartition, PartitionEnd> acknowledged(
            List<Sent> sent, JournalPosition position) {
        Map<TopicPartition, PartitionEnd> reached = new HashMap<>();
        for (Sent one : sent) {
            RecordMetadata at = await(one.acknowledgement(), one.entry().id());
            TopicPartition partition = new TopicPartition(at.topic(), at.partition());
            requireProgress(partition, at.offset());
            reached.put(partition, new PartitionEnd(at.offset() + 1, one.entry().id()));
        }
        ends.putAll(reached);
        Future<RecordMetadata> said = producer.send(codec.encode(shard, position(position)));
        await(said, position.id());
        return reached;
    }

    private void requireProgress(TopicPartition partition, long offset) {
        PartitionEnd end = ends.get(partition);
        if (end != null && offset < end.nextOffset()) {
            throw new LostPublication(partition.toString(), offset, end.nextOffset());
        }
    }

    private RelayPosition position(JournalPosition position) {
        return RelayPosition.newBuilder()
                .setShard(shard.number())
                .setXid(position.xid())
                .setId(position.id())
                .setOffsets(
                        ends.entrySet().stream()
                                .map(end ->
                                        PartitionOffset.newBuilder()
                                                .setTopic(end.getKey().topic())
                                                .setPartition(end.getKey().partition())
                                                .setNext(end.getValue().nextOffset())
                                                .build())
                                .sorted(Comparator.naturalOrder())
                                .toList())
                .build();
    }

    /// Not by flushing: a producer that cannot reach its coordinator neither sends nor expires what
    /// it holds.
    private static RecordMetadata await(Future<RecordMetadata> acknowledgement, long journalId) {
        try {
            return acknowledgement.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException silent) {
            throw new TimeoutException("Kafka does not acknowledge");
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failed) {
            throw fault(journalId, failed.getCause());
        }
    }

    private static RuntimeException fault(long journalId, @Nullable Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException tooLarge ->
                    new UnpublishableEntry(journalId, "the event is larger than Kafka takes");
            case RuntimeException other -> other;
            case null, default -> new KafkaException(cause);
        };
    }

    private void abort(RuntimeException because) {
        try {
            producer.abortTransaction();
        } catch (RuntimeException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
