package org.plumbline.reporting.position;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.plumbline.events.PartitionOffset;
import org.plumbline.events.RelayPosition;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.reporting.support.CellsWriter;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Does by hand, step by step, what relay and stream do: publish, take in with deltas, sum up.
final class TestStream implements AutoCloseable {
    private final String applicationId = "stream-" + UUID.randomUUID();
    private final TopicPartition sessions = new TopicPartition(Topics.SESSIONS, 0);
    private final AvroSerde<RelayPosition> positions =
            AvroSerde.of(RelayPosition.class, SchemaRegistry.at(Infrastructure.registry().url()));
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin = CellsWriter.admin();
    private String group = applicationId;
    private TopicPartition deltas = deltasOf(group);
    private long journal = 1000;

    TestStream() throws ExecutionException, InterruptedException {
        Topics.ensure(admin, List.of(Topics.sessions(), Topics.scores(), Topics.positions()));
        createDeltas();
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                Infrastructure.kafka().bootstrapServers(),
                                "transactional.id",
                                "test-stream-" + UUID.randomUUID(),
                                "linger.ms",
                                "0"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        producer.initTransactions();
    }

    private static TopicPartition deltasOf(String group) {
        return new TopicPartition(group + "-deltas-repartition", 0);
    }

    private void createDeltas() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(deltas.topic(), 2, (short) 1))).all().get();
    }

    /// From now on another epoch of the stream runs, which has taken in nothing yet.
    void startEpoch(long epoch) throws ExecutionException, InterruptedException {
        group = applicationId + "-" + epoch;
        deltas = deltasOf(group);
        createDeltas();
    }

    String applicationId() {
        return applicationId;
    }

    /// A write that was recorded: the next row of the journal.
    String record() {
        journal++;
        return token(0, journal, journal);
    }

    static String token(int shard, long xid, long id) {
        byte[] plain = "1:%d:%d:%d".formatted(shard, xid, id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /// The relay publishes all that was recorded; gives back the offset after it.
    long publish() throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        long next = send(sessions) + 1;
        RelayPosition position =
                RelayPosition.newBuilder()
                        .setShard(0)
                        .setXid(journal)
                        .setId(journal)
                        .setOffsets(
                                List.of(
                                        PartitionOffset.newBuilder()
                                                .setTopic(sessions.topic())
                                                .setPartition(sessions.partition())
                                                .setNext(next)
                                                .build()))
                        .build();
        Future<RecordMetadata> sent =
                producer.send(
                        new ProducerRecord<>(
                                Topics.POSITIONS,
                                0,
                                "0",
                                positions.serializer().serialize(Topics.POSITIONS, position)));
        producer.commitTransaction();
        sent.get();
        return next;
    }

    /// The first stage takes in everything before the offset and writes that many deltas; gives
    /// back the offset after the last of them, or -1.
    long takeIn(long next, int written) throws ExecutionException, InterruptedException {
        long last = -2;
        if (written > 0) {
            producer.beginTransaction();
            for (int delta = 0; delta < written; delta++) {
                last = send(deltas);
            }
            producer.commitTransaction();
        }
        commit(sessions, next);
        return last + 1;
    }

    /// The second stage has summed up the deltas before the offset. Like a stream that has met no
    /// record since, it commits the offset after a record, not after what ends the transaction.
    void sumUp(long next) throws ExecutionException, InterruptedException {
        commit(deltas, next);
    }

    /// Deltas that are never committed.
    void abortDeltas(int written) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        for (int delta = 0; delta < written; delta++) {
            send(deltas);
        }
        producer.abortTransaction();
    }

    private long send(TopicPartition to) throws ExecutionException, InterruptedException {
        return producer.send(
                        new ProducerRecord<>(to.topic(), to.partition(), "key", new byte[] {1}))
                .get()
                .offset();
    }

    private void commit(TopicPartition partition, long next)
            throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(next)))
                .all()
                .get();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
